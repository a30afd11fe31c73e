"""Households as they are typed into the public form: by the keys of its fields, in Persian digits."""

from dataclasses import dataclass
from datetime import timedelta

from django.utils import timezone

from portal.persian.digits import to_persian
from portal.persian.jalali import format_date, jalali_year
from tests import typed
from tests.typed import Typed


@dataclass(frozen=True)
class Applying:
    """One person: what is typed on the page of the person and, where it is asked, about a guardian."""

    answers: Typed
    guardian: Typed | None = None
    is_minor: bool = False

    @property
    def full_name(self) -> str:
        return f"{self.answers['person-given_name']} {self.answers.get('person-family_name', '')}".strip()


def _years_ago(years: int) -> str:
    return to_persian(jalali_year(timezone.localdate()) - years)


def _person(given: str, *, guardian: Typed | None = None, is_minor: bool = False, **answers: str) -> Applying:
    make = typed.member if "relation" in answers else typed.head
    every = make(given_name=given, **{name: str(answer) for name, answer in answers.items()})
    return Applying({key: value for key, value in every.items() if value}, guardian, is_minor)


def head(**answers: str) -> Applying:
    """Return the head of the household, who also says how the office can reach the family."""
    person = _person(
        "محمدکریم",
        family_name="احمدزی",
        father_name="عبدالرحیم",
        grandfather_name="غلام‌نبی",
        day="۱۲",
        month="۳",
        year=_years_ago(44),
        **answers,
    )
    contact = {"contact-address": "قم، خیابان امام، کوچه ۱۲", "contact-phone": "۰۹۱۲۱۲۳۴۵۶۷"}
    return Applying({**person.answers, **contact})


def wife() -> Applying:
    """Return a woman with Pashto letters in every name, of whose birth only the year is known."""
    return _person(
        "ښایسته ګل",
        relation="spouse",
        family_name="احمدزۍ",
        father_name="ډاډګل",
        grandfather_name="پښتون‌یار",
        sex="female",
        year=_years_ago(40),
    )


def family_of_six() -> list[Applying]:
    """Return a head with wife, an old mother, two children, and an infant without a card."""
    mother = _person(
        "بی‌بی ګلاله",
        guardian={"guardian-guardian": "adult"},
        relation="parent",
        father_name="نامعلوم",
        sex="female",
        year="",
        certainty="unknown",
        kind="slip_90",
    )
    older = _child(
        "ځلمی",
        family_name="احمدزۍ",
        grandfather_name="عبدالرحیم",
        day="۵",
        month="۷",
        year=_years_ago(12),
        kind="smart",
    )
    younger = _child("علی‌رضا", month="۲", year=_years_ago(8), kind="hoviat")
    infant = _without_document("لاله", day="۱", month="۱", year=_years_ago(1))
    return [head(), wife(), mother, older, younger, infant]


def family_of_eight() -> list[Applying]:
    """Return the six with a grown sister whose card and its number are lost, and a child born this week."""
    *elder, infant = family_of_six()
    sister = _person(
        "پروانه",
        relation="sibling",
        family_name="احمدزی",
        father_name="عبدالرحیم",
        sex="female",
        year=_years_ago(24),
        card_no="",
        is_lost="on",
        is_number_unknown="on",
        absence_note="در راه گم شده است",
    )
    year, month, day = format_date(timezone.localdate() - timedelta(days=3)).split("/")
    newborn = _without_document("نرگس", day=day, month=month, year=year)
    return [*elder, sister, infant, newborn]


def _child(given: str, **answers: str) -> Applying:
    every = {"relation": "child", "family_name": "احمدزی", "father_name": "محمدکریم", **answers}
    return _person(given, guardian=typed.guardian(), is_minor=True, **every)


def _without_document(given: str, **answers: str) -> Applying:
    return _child(given, sex="female", kind="none", card_no="", **answers)


def lone_child() -> Applying:
    """Return a boy of fifteen with nobody who answers for him."""
    return _person(
        "نورالله",
        guardian={"guardian-guardian": "nobody"},
        is_minor=True,
        family_name="رحیمی",
        father_name="نامعلوم",
        day="۱",
        month="۱",
        year=_years_ago(15),
        kind="slip_90",
    )
