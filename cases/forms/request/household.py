"""A whole request as one: every page bound to what was typed, and the case that it becomes."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from django.utils.translation import gettext as _

from cases import drafts
from cases.actions.submit_request import MemberEntry
from cases.forms.request.destination import open_borders
from cases.forms.request.guardian import GuardianForm
from cases.forms.request.pages import (
    AskedPage,
    BeforePage,
    DeclarationPage,
    DestinationPage,
    FeePage,
    HeadPage,
    MemberPage,
    ReadAloudPage,
    asked_page,
    before_page,
    declaration_page,
    destination_page,
    fee_page,
    guardian_page,
    head_page,
    member_page,
    read_aloud_page,
)
from cases.models import Assistance, Case, Channel, IdentityDocument, Member, Office, Payment, RequestDraft


@dataclass(frozen=True)
class Person:
    """Somebody in the request; ``key`` is «head» or the key of the member."""

    key: str
    page: HeadPage | MemberPage
    # None where no guardian is asked for, because the person is certainly an adult or the age cannot be read.
    guardian: GuardianForm | None

    @property
    def section(self) -> str:
        return self.key if self.is_head else drafts.member_section(self.key)

    @property
    def is_head(self) -> bool:
        return self.key == drafts.HEAD

    @property
    def is_readable(self) -> bool:
        """Tell whether enough could be read to say how old the person is."""
        return _readable(self.page) is not None

    @property
    def member(self) -> Member:
        """Return the person as far as the entries could be read."""
        self.page.person.is_valid()
        return self.page.person.instance

    @property
    def document(self) -> IdentityDocument:
        """Return the document as far as the entries could be read."""
        self.page.document.is_valid()
        return self.page.document.instance

    @property
    def name(self) -> str:
        return self.member.full_name or _("(no name yet)")


class RequestForms:
    """All pages of a draft, bound; a page that was never sent is unbound and therefore not valid."""

    def __init__(self, draft: RequestDraft, *, language: str, on: date) -> None:
        self.draft = draft
        self.language = language
        self.on = on

    @property
    def is_assisted(self) -> bool:
        """Tell whether a clerk writes, who is asked more and for one office."""
        return self.draft.entered_by_id is not None

    @cached_property
    def asked(self) -> AskedPage:
        """Return who asks a clerk to write; asked only where one does."""
        return asked_page(drafts.typed_in(self.draft, drafts.ASKED))

    @cached_property
    def read_aloud(self) -> ReadAloudPage:
        """Return what a clerk read aloud; asked only where one writes."""
        return read_aloud_page(drafts.typed_in(self.draft, drafts.READ_ALOUD))

    @cached_property
    def before(self) -> BeforePage:
        return before_page(drafts.typed_in(self.draft, drafts.BEFORE))

    @cached_property
    def head(self) -> HeadPage:
        offices = [self.draft.office] if self.is_assisted else list(Office.objects.all())
        return head_page(drafts.typed_in(self.draft, drafts.HEAD), offices=offices)

    @cached_property
    def destination(self) -> DestinationPage:
        return destination_page(drafts.typed_in(self.draft, drafts.DESTINATION), borders=open_borders())

    @cached_property
    def fee(self) -> FeePage:
        return fee_page(drafts.typed_in(self.draft, drafts.FEE))

    @cached_property
    def declaration(self) -> DeclarationPage:
        return declaration_page(drafts.typed_in(self.draft, drafts.DECLARATION), language=self.language)

    @cached_property
    def members(self) -> list[tuple[str, MemberPage]]:
        """Return key and page of every member other than the head, in order."""
        keys = drafts.member_keys(self.draft)
        return [(key, member_page(drafts.typed_in(self.draft, drafts.member_section(key)))) for key in keys]

    @cached_property
    def people(self) -> list[Person]:
        """Return everybody, the head first, each with the question about a guardian where it is asked."""
        pages = [(drafts.HEAD, self.head), *self.members]
        return [Person(key, page, self._guardian_form(key, page)) for key, page in pages]

    def asks_for_guardian(self, key: str) -> bool:
        """Tell whether this person is, or may be, under eighteen."""
        return any(person.key == key and person.guardian is not None for person in self.people)

    def person(self, key: str) -> Person | None:
        """Return somebody by key."""
        return next((person for person in self.people if person.key == key), None)

    def to_case(self) -> Case:
        """Return the unsaved case; every page is valid."""
        case: Case = self.destination.destination.instance
        contact, declaration = self.head.contact.instance, self.declaration.declaration
        case.office = contact.office
        case.household_code, case.address, case.phone = contact.household_code, contact.address, contact.phone
        case.unhcr_counselled = self.before.before.instance.unhcr_counselled
        case.language = self.language
        case.channel = Channel.IN_PERSON if self.is_assisted else Channel.ONLINE
        case.declaration_version = declaration.declared.version
        case.declaration_language = declaration.declared.language
        case.declaration_text = declaration.declared.text
        case.declared_at = drafts.section_of(self.draft, drafts.DECLARATION).at
        return case

    def to_payment(self) -> Payment | None:
        """Return the unsaved fee receipt; None where it comes later, or the page was never sent."""
        return self.fee.fee.payment

    def to_assistance(self) -> Assistance | None:
        """Return how a clerk entered it, unsaved; None where nobody helped. Every page is valid."""
        if not self.is_assisted:
            return None
        assistance: Assistance = self.asked.asked.instance
        read = self.read_aloud.read_aloud.instance
        assistance.is_read_aloud = read.is_read_aloud
        assistance.read_aloud_language = read.read_aloud_language
        assistance.paper_version = self.draft.paper_version
        return assistance

    def to_entries(self) -> list[MemberEntry]:
        """Return the unsaved members and documents, the head first; every page is valid."""
        positions = {person.key: place for place, person in enumerate(self.people, start=1)}
        entries = []
        for person in self.people:
            key = person.guardian.guardian_key if person.guardian else None
            if key:
                person.member.guardian_basis = person.guardian.cleaned_data["guardian_basis"]
            position = positions[key] if key else None
            entries.append(MemberEntry(person.member, (person.document,), position, person.key))
        return entries

    def _guardian_form(self, key: str, page: HeadPage | MemberPage) -> GuardianForm | None:
        member = _readable(page)
        if member is None or not member.needs_guardian(self.on):
            return None
        may_be_adult = member.gives_own_consent(self.on)
        if key == drafts.HEAD and may_be_adult:
            return None  # An officer decides; most heads whose age is not known are plainly adults.
        adults = [
            (other, adult.full_name)
            for other, adult in ((other, _readable(page)) for other, page in self._pages)
            if other != key and adult is not None and adult.gives_own_consent(self.on)
        ]
        typed = drafts.typed_in(self.draft, drafts.guardian_section(key))
        return guardian_page(typed, adults=adults, may_be_adult=may_be_adult).guardian

    @property
    def _pages(self) -> list[tuple[str, HeadPage | MemberPage]]:
        return [(drafts.HEAD, self.head), *self.members]


def _readable(page: HeadPage | MemberPage) -> Member | None:
    """Return the person of a page whose birth date could be read, or None."""
    page.person.is_valid()
    return page.person.instance if page.person.is_bound and "birth" in page.person.cleaned_data else None
