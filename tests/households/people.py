"""Invented people: Persian, Dari, Pashto and Kurdish names, a single name, and dates known in part."""

from dataclasses import dataclass
from datetime import timedelta
from itertools import count

from django.utils import timezone

from cases.actions.submit_request import MemberEntry
from cases.models import (
    BirthPrecision,
    Country,
    DocumentKind,
    GuardianBasis,
    IdentityDocument,
    Member,
    Relation,
    Sex,
)
from portal.persian.partial_date import PartialDate

_card_numbers = count(10_000_001)


@dataclass(frozen=True)
class _Person:
    """One invented person; ``age`` in years, and how much of the birth date is known."""

    given: str
    family: str
    father: str
    grandfather: str
    sex: Sex
    relation: Relation
    age: int
    precision: BirthPrecision
    kind: DocumentKind
    country: Country = Country.AFGHANISTAN
    guardian: int | None = None


_MAN, _WOMAN = Sex.MALE, Sex.FEMALE
_PEOPLE = (
    _Person(
        "محمدکریم",
        "احمدزی",
        "عبدالرحیم",
        "غلام‌نبی",
        _MAN,
        Relation.HEAD,
        44,
        BirthPrecision.DAY,
        DocumentKind.AMAYESH,
    ),
    _Person(
        "ښایسته ګل",
        "احمدزۍ",
        "ډاډګل",
        "پښتون‌یار",
        _WOMAN,
        Relation.SPOUSE,
        40,
        BirthPrecision.YEAR,
        DocumentKind.AMAYESH,
    ),
    _Person(
        "ځلمی",
        "احمدزۍ",
        "محمدکریم",
        "عبدالرحیم",
        _MAN,
        Relation.CHILD,
        12,
        BirthPrecision.DAY,
        DocumentKind.SMART,
        guardian=1,
    ),
    _Person(
        "ڕێبوار",
        "قادر",
        "هیوا",
        "سۆران",
        _MAN,
        Relation.OTHER,
        35,
        BirthPrecision.ESTIMATED,
        DocumentKind.HOVIAT,
        Country.IRAQ,
    ),
    _Person(
        "علی‌رضا",
        "",
        "محمدکریم",
        "عبدالرحیم",
        _MAN,
        Relation.CHILD,
        8,
        BirthPrecision.MONTH,
        DocumentKind.SLIP_90,
        guardian=2,
    ),
    _Person(
        "لاله",
        "احمدزی",
        "محمدکریم",
        "عبدالرحیم",
        _WOMAN,
        Relation.CHILD,
        0,
        BirthPrecision.DAY,
        DocumentKind.NONE,
        guardian=2,
    ),
    _Person(
        "بی‌بی گل",
        "",
        "نامعلوم",
        "",
        _WOMAN,
        Relation.PARENT,
        70,
        BirthPrecision.UNKNOWN,
        DocumentKind.SLIP_90,
    ),
    _Person(
        "عبدالحیّ",
        "مؤمن‌زادهٔ هروی",
        "نجیب‌الله",
        "جمال‌الدین",
        _MAN,
        Relation.SIBLING,
        29,
        BirthPrecision.MONTH,
        DocumentKind.AMAYESH,
    ),
)
_MORE_NAMES = ("فرشته", "نظیفه", "هاجره", "ثریا", "زرغونه", "پروین", "شکریه", "رابعه", "معصومه")
_MORE_FAMILIES = ("رسولی", "څپانی", "حیدری", "ئەحمەد", "ړنګین")


def family(size: int) -> list[MemberEntry]:
    """Return so many unsaved people of one household: head, spouse, minors, a single name, unknown dates."""
    return [_entry(person) for person in [*_PEOPLE, *_more_people(size)][:size]]


def lone_child() -> list[MemberEntry]:
    """Return a household that must not leave as it is: one child and nobody who answers for it."""
    return [
        _entry(
            _Person(
                "نورالله",
                "رحیمی",
                "نامعلوم",
                "",
                _MAN,
                Relation.HEAD,
                15,
                BirthPrecision.DAY,
                DocumentKind.SLIP_90,
            )
        )
    ]


def _more_people(size: int) -> list[_Person]:
    return [
        _Person(
            _MORE_NAMES[number % len(_MORE_NAMES)],
            _MORE_FAMILIES[number % len(_MORE_FAMILIES)],
            "عبدالحیّ" if number % 3 else "خدایار",
            "نجیب‌الله",
            _WOMAN,
            Relation.OTHER,
            5 + number if number % 3 else 20 + number,
            BirthPrecision.DAY,
            DocumentKind.AMAYESH if number % 2 else DocumentKind.SLIP_90,
            guardian=1 if number % 3 and number < 13 else None,
        )
        for number in range(max(0, size - len(_PEOPLE)))
    ]


def _entry(person: _Person) -> MemberEntry:
    birth = _birth(person)
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
        nationality=person.country,
        guardian_basis=GuardianBasis.PARENT if person.guardian else "",
    )
    has_card = person.kind != DocumentKind.NONE
    document = IdentityDocument(kind=person.kind, card_no=str(next(_card_numbers)) if has_card else "")
    return MemberEntry(member, (document,), person.guardian)


def _birth(person: _Person) -> PartialDate:
    """Return a birth date that makes the person so old today, whatever today is."""
    if person.precision == BirthPrecision.UNKNOWN:
        return PartialDate.unknown()
    year, month, _day = PartialDate(timezone.localdate() - timedelta(days=40)).parts
    year -= person.age
    if person.precision == BirthPrecision.DAY:
        return PartialDate.from_parts(year, month, 12)
    if person.precision == BirthPrecision.MONTH:
        return PartialDate.from_parts(year, month)
    return PartialDate.from_parts(year, is_estimated=person.precision == BirthPrecision.ESTIMATED)
