"""What stands on the paper form: the questions of the request form, read from its own form classes.

Nothing is listed here a second time. A new field of a form is a new question on the paper.
"""

import hashlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from django import forms
from django.utils import translation
from django.utils.translation import gettext as _

from cases.declaration_texts import CURRENT_VERSION
from cases.forms.request.destination import open_borders
from cases.forms.request.pages import (
    RequestPageForms,
    asked_page,
    before_page,
    declaration_page,
    destination_page,
    guardian_page,
    head_page,
    member_page,
    read_aloud_page,
)
from cases.models import Office
from portal.persian.birth_date_field import CALENDAR_CHOICES, CERTAINTY_CHOICES
from portal.persian.formfields import JalaliDateField, PartialBirthDateField

TICK, CHOICE, BIRTH, DAY, TEXT = "tick", "choice", "birth", "day", "text"
# Who is responsible is named by the number of the person on the paper.
_BY_NUMBER = "number"
_DIGEST_SIGNS = 6


@dataclass(frozen=True)
class Option:
    """One of several answers, in the language of the paper and in Persian."""

    key: str
    label: str
    persian: str


@dataclass(frozen=True)
class Question:
    """One field of a form; ``kind`` says how it is answered by hand."""

    name: str
    kind: str
    label: str
    persian: str
    help_text: str
    is_required: bool
    options: tuple[Option, ...]
    certainties: tuple[Option, ...] = ()


@dataclass(frozen=True)
class Part:
    """The questions of one page of the request form."""

    questions: tuple[Question, ...]

    def __iter__(self) -> Iterator[Question]:
        return iter(self.questions)


@dataclass(frozen=True)
class Definition:
    """Every question of the request form in one language and in Persian."""

    before: Part
    head: Part
    member: Part
    destination: Part
    declaration: Part
    # Of the office: how the paper came to be a request.
    asked: Part
    read_aloud: Part


def definition(language: str) -> Definition:
    """Return the form as it stands today, with the offices and border points that it offers."""
    offices, borders = list(Office.objects.all()), open_borders()

    def part(*pages: Callable[[], RequestPageForms]) -> Part:
        return Part(tuple(_questions(pages, language)))

    return Definition(
        before=part(before_page),
        head=part(lambda: head_page(offices=offices)),
        member=part(member_page, _guardian_page),
        destination=part(lambda: destination_page(borders=borders)),
        declaration=part(lambda: declaration_page(language=language)),
        asked=part(asked_page),
        read_aloud=part(read_aloud_page),
    )


def form_version() -> str:
    """Return what names the present form: the declaration, and a digest of all questions and answers.

    Offices and border points are data and leave it as it is.
    """
    pages = (
        before_page(),
        head_page(offices=[]),
        member_page(),
        _guardian_page(),
        destination_page(borders=[]),
        asked_page(),
        read_aloud_page(),
    )
    asked = [
        (form.prefix, name, sorted(_keys(field)) if name not in {"office", "border"} else [])
        for page in pages
        for form in page
        for name, field in form.fields.items()
    ]
    digest = hashlib.sha256(repr(asked).encode()).hexdigest()[:_DIGEST_SIGNS]
    return f"{CURRENT_VERSION}-{digest}".upper()


def _guardian_page() -> RequestPageForms:
    return guardian_page(
        adults=[(_BY_NUMBER, _("The person with this number on the form:"))], may_be_adult=False
    )


def _keys(field: forms.Field) -> list[str]:
    return [str(key) for key, _label in getattr(field, "choices", ())]


def _questions(pages: Iterable[Callable[[], RequestPageForms]], language: str) -> Iterator[Question]:
    """Yield the questions of pages, each worded in both languages."""
    for make in pages:
        own, persian = (_worded(make, code) for code in (language, "fa"))
        for (name, kind, one), (_name, _kind, other) in zip(own, persian, strict=True):
            yield Question(
                name=name,
                kind=kind,
                label=one.label,
                persian=other.label,
                help_text=one.help_text,
                is_required=one.is_required,
                options=_paired(one.options, other.options),
                certainties=_paired(one.certainties, other.certainties),
            )


@dataclass(frozen=True)
class _Wording:
    label: str
    help_text: str
    is_required: bool
    options: tuple[tuple[str, str], ...]
    certainties: tuple[tuple[str, str], ...] = ()


def _worded(make: Callable[[], RequestPageForms], language: str) -> list[tuple[str, str, _Wording]]:
    """Return name, kind and wording of every visible field, in a language."""
    with translation.override(language):
        return [
            (form.add_prefix(field.name), _kind_of(field.field), _wording(field))
            for form in make()
            for field in form.visible_fields()
        ]


def _wording(field: forms.BoundField) -> _Wording:
    kind = _kind_of(field.field)
    choices = CALENDAR_CHOICES if kind == BIRTH else getattr(field.field, "choices", ())
    return _Wording(
        label=str(field.label),
        help_text=str(field.help_text or ""),
        is_required=field.field.required,
        options=_in_words(choices),
        certainties=_in_words(CERTAINTY_CHOICES[1:] if kind == BIRTH else ()),
    )


def _in_words(choices: Iterable[tuple[object, object]]) -> tuple[tuple[str, str], ...]:
    return tuple((str(key), str(label)) for key, label in choices if key not in ("", None))


def _paired(own: tuple[tuple[str, str], ...], persian: tuple[tuple[str, str], ...]) -> tuple[Option, ...]:
    return tuple(Option(key, label, other) for (key, label), (_key, other) in zip(own, persian, strict=True))


def _kind_of(field: forms.Field) -> str:
    if isinstance(field, forms.BooleanField):
        return TICK
    if isinstance(field, PartialBirthDateField):
        return BIRTH
    if isinstance(field, JalaliDateField):
        return DAY
    return CHOICE if isinstance(field, forms.ChoiceField) else TEXT
