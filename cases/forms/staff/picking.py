"""Choices among rows that are fetched already: no query, and the row itself as the answer."""

from collections.abc import Callable, Iterable
from typing import Any

from django import forms
from django.db.models import Model


class _Picking:
    """Offers rows under their keys."""

    rows: dict[str, Model]

    def offer(self, rows: Iterable[Model], describe: Callable[[Any], str] = str) -> None:
        """Set what can be chosen."""
        self.rows = {str(row.pk): row for row in rows}
        self.choices = [(key, describe(row)) for key, row in self.rows.items()]


class PickOne(_Picking, forms.ChoiceField):
    """One row, or None where none is needed and none was chosen."""

    widget = forms.RadioSelect

    def clean(self, value: Any) -> Model | None:
        return self.rows.get(super().clean(value))


class PickMany(_Picking, forms.MultipleChoiceField):
    """Any number of rows."""

    widget = forms.CheckboxSelectMultiple

    def clean(self, value: Any) -> list[Model]:
        return [self.rows[key] for key in super().clean(value)]
