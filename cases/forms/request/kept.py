"""Forms whose input is kept as typed, right or wrong, and shown again."""

from collections.abc import Iterable, Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from cases.forms.plain import PlainForm

LONGEST_VALUE = 1000
Typed = Mapping[str, str]

_FILL_IN = _("Please fill this in.")
_CHOOSE = _("Please choose one answer.")


class KeptForm(PlainForm):
    """What the forms of a request share: what is missing is told in the same words everywhere."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            in_plain_words(field)


class KeptModelForm(KeptForm, forms.ModelForm):
    """A kept form made from a model."""


def in_plain_words(field: forms.Field) -> forms.Field:
    """Let a field say what is missing as a person would, and offer no choice that is none."""
    is_choice = isinstance(field, forms.ChoiceField)
    field.error_messages["required"] = _CHOOSE if is_choice else _FILL_IN
    if is_choice and not isinstance(field, forms.ModelChoiceField):
        field.error_messages["invalid_choice"] = _CHOOSE
        # A radio button for «nothing» would be a second way of not answering.
        field.choices = [choice for choice in field.choices if choice[0] not in ("", None)]
    return field


def typed_values(group: Iterable[forms.BaseForm], data: Mapping[str, str]) -> dict[str, str]:
    """Return from what a browser sent exactly what belongs to these forms, as typed."""
    names = tuple(form.add_prefix(name) for form in group for name in form.fields)
    parts = tuple(f"{name}_" for name in names)  # the inputs of a date in parts
    return {
        # A NUL cannot be typed, and cannot be stored either.
        key: value[:LONGEST_VALUE].replace("\x00", "")
        for key, value in data.items()
        if key in names or key.startswith(parts)
    }
