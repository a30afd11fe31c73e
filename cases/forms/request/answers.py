"""Answers as they are read back to the person who gave them."""

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django import forms
from django.utils.html import format_html
from django.utils.translation import get_language_bidi
from django.utils.translation import gettext as _

from portal.persian.digits import for_language
from portal.persian.jalali import format_date
from portal.persian.partial_date import PartialDate
from portal.persian.reader import reader_language


@dataclass(frozen=True)
class Answer:
    """One line: what was asked and what was answered."""

    label: str
    value: str


def answers(form_list: Iterable[forms.BaseForm]) -> Iterator[Answer]:
    """Yield the answers of bound forms: as understood, or as typed where they could not be.

    What was left empty is named in one last line.
    """
    empty = []
    for form in form_list:
        for field in form.visible_fields():
            value = _shown(form, field)
            if value:
                yield Answer(str(field.label), value)
            elif not isinstance(field.field, forms.BooleanField):
                empty.append(str(field.label))
    if empty:
        yield Answer(_("Left empty"), listed(empty))


def listed(words: Iterable[str]) -> str:
    """Return words as a list in a line of the page's language."""
    return ("، " if get_language_bidi() else ", ").join(words)


def _shown(form: forms.BaseForm, field: forms.BoundField) -> str:
    if field.name not in form.cleaned_data:
        return _as_typed(form, field)
    value = form.cleaned_data[field.name]
    if isinstance(field.field, forms.BooleanField):
        return _("Yes") if value else ""
    if isinstance(field.field, forms.ChoiceField):
        return _chosen(field.field, value)
    return _written(value)


def _as_typed(form: forms.BaseForm, field: forms.BoundField) -> str:
    typed = field.value()
    if isinstance(typed, list | tuple):
        return " / ".join(str(part) for part in typed[:3] if part)
    if isinstance(field.field, forms.ChoiceField):
        return _chosen(field.field, typed)
    return str(typed or "")


def _chosen(field: forms.ChoiceField, value: object) -> str:
    key = str(getattr(value, "pk", value) or "")
    return next((str(label) for choice, label in field.choices if str(choice) == key), "")


def _written(value: object) -> str:
    language = reader_language()
    if isinstance(value, PartialDate):
        return value.format(language)
    if isinstance(value, datetime.date):
        return format_date(value, language)
    text = str(value or "")
    # A number is isolated, so that its digits and its plus sign keep their order in a Persian line.
    if text and text.isascii():
        is_number = text.removeprefix("+").isdigit()
        return format_html('<bdi dir="ltr">{}</bdi>', for_language(text, language) if is_number else text)
    return text
