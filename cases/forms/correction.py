"""What the office asked for, answered by the household itself: those fields and no others."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Self

from django import forms
from django.core.exceptions import ValidationError
from django.http import QueryDict
from django.utils.text import capfirst
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from cases.correctable import CorrectableField, correctable_fields, every_field
from cases.forms.correction_fields import form_field
from cases.forms.request.kept import KeptForm, in_plain_words
from cases.history.values import Names, in_words
from cases.models import Case, InformationRequest
from portal.persian.digits import for_language
from portal.persian.formfields import PersianCharField
from portal.persian.reader import reader_language

_LONGEST_MESSAGE = 2000


@dataclass(frozen=True)
class FieldGroup:
    """The fields that concern one person or paper."""

    title: str
    fields: list[forms.BoundField]


@dataclass(frozen=True)
class Correction:
    """One datum that is sent: what stood there, and what is to stand there, in words."""

    label: str
    old: str
    new: str


class CorrectionForm(KeptForm, forms.Form):
    """Exactly the fields that were asked for and are open, each with its present value, and a message."""

    message = PersianCharField(
        label=_("Message to the office"),
        required=False,
        max_length=_LONGEST_MESSAGE,
        help_text=_("If you want to explain something. Write in any language, at most 2000 letters."),
        widget=forms.Textarea(attrs={"rows": 4}),
    )

    def __init__(
        self, data: QueryDict | None = None, *, case: Case, question: InformationRequest, **kwargs: Any
    ) -> None:
        """Take a case with its members and documents; of what was sent, only these fields are read."""
        self.case = case
        self.question = question
        super().__init__(data, **kwargs)
        self._asked = [field for field in correctable_fields(case) if field.key in question.fields]
        message = self.fields.pop("message")
        # A browser would cut a pasted text silently; the server says instead that it is too long.
        message.widget.attrs.pop("maxlength", None)
        for field in self._asked:
            self.fields[field.key] = _as_in_the_request(field)
            self.initial.setdefault(field.key, field.value)
        self.fields["message"] = message

    @classmethod
    def as_typed(cls, data: QueryDict, *, case: Case, question: InformationRequest) -> Self:
        """Return the form with what was typed in it, not judged: its case has changed meanwhile."""
        blank = cls(case=case, question=question)
        typed = {
            name: field.widget.value_from_datadict(data, {}, name)
            for name, field in blank.fields.items()
            if not field.widget.value_omitted_from_data(data, {}, name)
        }
        return cls(case=case, question=question, initial=typed)

    @property
    def is_open(self) -> bool:
        """Tell whether anything that was asked for can be answered here."""
        return bool(self._asked)

    @property
    def groups(self) -> list[FieldGroup]:
        """Return the fields person by person, for the page."""
        groups: dict[str, list[forms.BoundField]] = {}
        for field in self._asked:
            groups.setdefault(field.whose or gettext("Household"), []).append(self[field.key])
        return [FieldGroup(title, fields) for title, fields in groups.items()]

    @property
    def closed(self) -> list[str]:
        """Return what was asked for and can no longer be answered here."""
        is_open = {field.key for field in self._asked}
        keys = set(self.question.fields) - is_open
        return [field.label for field in every_field(self.case) if field.key in keys]

    @property
    def values(self) -> dict[str, Any]:
        """Return the cleaned values that differ from the present ones, by their keys.

        What stays as it is is not stored again: an officer's decision may rest on it.
        """
        return {field.key: self.cleaned_data[field.key] for field in self._changed()}

    @property
    def corrections(self) -> list[Correction]:
        """Return what is to be sent, old and new, to be read once more."""
        return [
            Correction(
                field.label,
                old=_read_back(field, field.value),
                new=_read_back(field, self.cleaned_data[field.key]),
            )
            for field in self._changed()
        ]

    @property
    def unchanged(self) -> list[str]:
        """Return what was asked for and stays as it is."""
        changed = {field.key for field in self._changed()}
        return [field.label for field in self._asked if field.key not in changed]

    @property
    def typed(self) -> list[tuple[str, str]]:
        """Return name and text of every input, as typed, so that a page can carry them along unseen."""
        names = (name for field in self for name in _input_names(field))
        return [(name, self.data[name]) for name in names if name in self.data]

    def clean(self) -> dict[str, Any]:
        """See that something is answered, by a correction or in words."""
        cleaned = super().clean()
        if not self.errors and not cleaned["message"] and not any(self._changed()):
            raise ValidationError(
                _(
                    "You have changed nothing yet. Please correct what is asked for; if it is already "
                    "right, say so in the message."
                ),
                code="nothing",
            )
        return cleaned

    def _changed(self) -> Iterator[CorrectableField]:
        return (field for field in self._asked if self.cleaned_data[field.key] != field.value)


def _as_in_the_request(field: CorrectableField) -> forms.Field:
    """Return the form field of a datum as the request has it, named by what it is; its group says whose."""
    made = in_plain_words(
        form_field(
            field,
            choosing=forms.RadioSelect,
            help_text=gettext("As far as it is known: the year alone is enough."),
        )
    )
    made.short_label = made.label
    made.label = capfirst(field.what)
    return made


def _input_names(field: forms.BoundField) -> list[str]:
    widget = field.field.widget
    endings = widget.widgets_names if isinstance(widget, forms.MultiWidget) else [""]
    return [f"{field.html_name}{ending}" for ending in endings]


def _read_back(field: CorrectableField, value: Any) -> str:
    """Return a value in words, in the digits of the page where it is a number."""
    language = reader_language()
    if field.name == "birth":
        return value.format(language)
    words = in_words(field.owner._meta.get_field(field.name), value, Names({}))
    return for_language(words, language) if words.isascii() and words.isdigit() else words
