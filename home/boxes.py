"""Ticked boxes of a printed form: how they are stored, chosen and shown."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True)
class Box:
    """One box as the reader sees it."""

    label: str
    is_ticked: bool


def boxes(offered: Iterable[models.TextChoices], ticked: Iterable[str]) -> tuple[Box, ...]:
    """Return every box that is offered, in the order of the form, with its tick."""
    chosen = set(ticked)
    return tuple(Box(str(choice.label), choice.value in chosen) for choice in offered)


class BoxesField(models.JSONField):
    """The ticked values of one group of choices, stored as a list in the order of the form."""

    def __init__(self, *args: Any, offered: type[models.TextChoices] | None = None, **kwargs: Any) -> None:
        self.offered = offered
        kwargs.setdefault("default", list)
        kwargs.setdefault("blank", True)
        super().__init__(*args, **kwargs)

    def validate(self, value: list[str], model_instance: models.Model) -> None:
        """Refuse what is no box of the group."""
        super().validate(value, model_instance)
        unknown = set(value) - set(self.offered.values if self.offered else ())
        if unknown:
            raise ValidationError(_("This is not a box of the card: %(values)s"), params={"values": unknown})

    def formfield(self, **kwargs: Any) -> forms.Field:
        """Offer the boxes as check boxes."""
        return forms.MultipleChoiceField(
            choices=self.offered.choices if self.offered else (),
            widget=forms.CheckboxSelectMultiple,
            required=not self.blank,
            label=self.verbose_name,
            help_text=self.help_text,
        )
