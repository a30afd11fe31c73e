"""What stands on each page of a request: its forms, empty or bound to what was typed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields

from django import forms

from cases.forms.request.assistance import AskedForm, ReadAloudForm
from cases.forms.request.before import BeforeForm
from cases.forms.request.contact import ContactForm
from cases.forms.request.declaration import DeclarationForm
from cases.forms.request.destination import DestinationForm
from cases.forms.request.document import DocumentForm
from cases.forms.request.fee import FeeForm
from cases.forms.request.guardian import GuardianForm
from cases.forms.request.kept import Typed
from cases.forms.request.person import HeadForm, MemberForm
from cases.models import BorderPoint, Office


class RequestPageForms:
    """The forms of one page, which are valid together."""

    def __iter__(self) -> Iterator[forms.BaseForm]:
        return (getattr(self, field.name) for field in fields(self))

    @property
    def is_bound(self) -> bool:
        return any(form.is_bound for form in self)

    def is_valid(self) -> bool:
        """Tell whether every form is; all of them are checked, so that all errors are shown at once."""
        return not [form for form in self if not form.is_valid()]

    @property
    def errors(self) -> list[tuple[str, str]]:
        """Return label and text of every error, in the order of the page."""
        return [
            (str(form.fields[name].label) if name in form.fields else "", str(error))
            for form in self
            for name, errors in form.errors.items()
            for error in errors
        ]


@dataclass(frozen=True)
class BeforePage(RequestPageForms):
    """What must be known before the start."""

    before: BeforeForm


@dataclass(frozen=True)
class HeadPage(RequestPageForms):
    """The head of the household, the document, and how to reach the household."""

    person: HeadForm
    document: DocumentForm
    contact: ContactForm


@dataclass(frozen=True)
class MemberPage(RequestPageForms):
    """Another member with the document."""

    person: MemberForm
    document: DocumentForm


@dataclass(frozen=True)
class GuardianPage(RequestPageForms):
    """Who cares for a minor."""

    guardian: GuardianForm


@dataclass(frozen=True)
class DestinationPage(RequestPageForms):
    """Where the household goes."""

    destination: DestinationForm


@dataclass(frozen=True)
class FeePage(RequestPageForms):
    """The fee receipt, now or later."""

    fee: FeeForm


@dataclass(frozen=True)
class DeclarationPage(RequestPageForms):
    """What the head declares."""

    declaration: DeclarationForm


@dataclass(frozen=True)
class AskedPage(RequestPageForms):
    """Who asks a clerk to write."""

    asked: AskedForm


@dataclass(frozen=True)
class ReadAloudPage(RequestPageForms):
    """What was heard before it is sent."""

    read_aloud: ReadAloudForm


def asked_page(typed: Typed | None = None, *, initial: dict[str, str] | None = None) -> AskedPage:
    """Return the page that says who asks a clerk to write."""
    return AskedPage(AskedForm(typed, initial=initial))


def read_aloud_page(typed: Typed | None = None, *, initial: dict[str, str] | None = None) -> ReadAloudPage:
    """Return the page that says what was read aloud."""
    return ReadAloudPage(ReadAloudForm(typed, initial=initial))


def before_page(typed: Typed | None = None) -> BeforePage:
    """Return the page «before you start»."""
    return BeforePage(BeforeForm(typed))


def head_page(typed: Typed | None = None, *, offices: Sequence[Office]) -> HeadPage:
    """Return the page of the head of the household."""
    return HeadPage(HeadForm(typed), DocumentForm(typed), ContactForm(typed, offices=offices))


def member_page(typed: Typed | None = None) -> MemberPage:
    """Return the page of another member."""
    return MemberPage(MemberForm(typed), DocumentForm(typed))


def guardian_page(
    typed: Typed | None = None, *, adults: Sequence[tuple[str, str]], may_be_adult: bool
) -> GuardianPage:
    """Return the page that asks who cares for a minor."""
    return GuardianPage(GuardianForm(typed, adults=adults, may_be_adult=may_be_adult))


def destination_page(typed: Typed | None = None, *, borders: Sequence[BorderPoint]) -> DestinationPage:
    """Return the page of country and border point."""
    return DestinationPage(DestinationForm(typed, borders=borders))


def fee_page(typed: Typed | None = None) -> FeePage:
    """Return the page of the fee receipt."""
    return FeePage(FeeForm(typed))


def declaration_page(typed: Typed | None = None, *, language: str) -> DeclarationPage:
    """Return the page of the declaration."""
    return DeclarationPage(DeclarationForm(typed, language=language))
