"""An invented person and an invented household, and how they become the rows of a request."""

from dataclasses import dataclass
from datetime import date

from cases.actions.submit_request import MemberEntry
from cases.languages import SpokenLanguage
from cases.models import (
    Calendar,
    Country,
    DocumentKind,
    DocumentState,
    GuardianBasis,
    IdentityDocument,
    Member,
    Relation,
    Sex,
)
from portal.persian.jalali import jalali_year
from portal.persian.partial_date import PartialDate


@dataclass(frozen=True)
class Birth:
    """A birth date told by its distance from today, so that nobody of the demo grows up by waiting."""

    years_ago: int | None
    month: int | None = None
    day: int | None = None
    calendar: str = Calendar.JALALI
    is_estimated: bool = False

    def seen_from(self, today: date) -> PartialDate:
        """Return the date as it is known on a day."""
        if self.years_ago is None:
            return PartialDate.unknown()
        this_year = jalali_year(today) if self.calendar == Calendar.JALALI else today.year
        return PartialDate.from_parts(
            this_year - self.years_ago,
            self.month,
            self.day,
            calendar=self.calendar,
            is_estimated=self.is_estimated,
        )


UNKNOWN_BIRTH = Birth(None)


@dataclass(frozen=True)
class Person:
    """One person; ``guardian`` is the place in the household of the parent who answers for a minor."""

    given: str
    family: str
    father: str
    grandfather: str
    sex: Sex
    relation: Relation
    birth: Birth
    document: DocumentKind = DocumentKind.AMAYESH
    guardian: int | None = None
    has_lost_document: bool = False
    wishes_to_stay: bool = False


@dataclass(frozen=True)
class Household:
    """People who apply together, where they wish to go, and the language they are interviewed in."""

    country: Country
    border: str
    destination: str
    language: SpokenLanguage
    people: tuple[Person, ...]

    def entries(self, number: int, today: date) -> list[MemberEntry]:
        """Return the unsaved rows of a request; ``number`` makes the invented codes differ."""
        return [
            self._entry(person, f"{number:02d}{place:02d}", today)
            for place, person in enumerate(self.people, start=1)
        ]

    def _entry(self, person: Person, code: str, today: date) -> MemberEntry:
        birth = person.birth.seen_from(today)
        member = Member(
            relation=person.relation,
            given_name=person.given,
            family_name=person.family,
            father_name=person.father,
            grandfather_name=person.grandfather,
            sex=person.sex,
            birth_date=birth.date,
            birth_precision=birth.precision,
            birth_calendar=birth.calendar,
            nationality=self.country,
            unique_code=f"99000000{code}",
            guardian_basis=GuardianBasis.PARENT if person.guardian else "",
        )
        return MemberEntry(member, (_document(person, code),), person.guardian)


def _document(person: Person, code: str) -> IdentityDocument:
    if person.document == DocumentKind.NONE:
        return IdentityDocument(kind=DocumentKind.NONE)
    return IdentityDocument(
        kind=person.document,
        card_no=f"9900{code}",
        personal_no=f"990000{code}",
        state=DocumentState.LOST if person.has_lost_document else DocumentState.DECLARED,
    )
