"""The household can leave as it stands."""

import pytest
from django.utils import timezone

from cases.models import (
    BirthPrecision,
    BorderClosure,
    BorderPoint,
    Case,
    Country,
    GuardianBasis,
    Majority,
    Member,
    Relation,
)
from cases.requirements.household import adults_to_ask, returning_members
from cases.workflow.transitions import TransitionCode
from portal.persian.partial_date import PartialDate
from tests.cases.requirements.spoiling import change, days, unmet
from tests.households import Bureau, fresh

ACCEPT = TransitionCode.ACCEPT


def _born(years_ago: int, more_days: int = 0) -> dict[str, object]:
    """Return the facts of a birth so many Jalali years and days ago, known to the day."""
    year, month, day = PartialDate(timezone.localdate() - days(more_days)).parts
    birth = PartialDate.from_parts(year - years_ago, month, min(day, 29))
    return {"birth_date": birth.date, "birth_precision": BirthPrecision.DAY}


def test_nobody_leaves_without_a_head_or_without_anybody(ready: Case):
    change(ready.members.all()[0], relation=Relation.OTHER)
    Member.objects.filter(case=ready).update(is_returning=False)
    codes = {code for code, _ in unmet(ready, ACCEPT)}
    assert codes == {"no_head", "nobody_leaves"}


@pytest.mark.parametrize(
    ("facts", "is_open"),
    [
        ({"birth_precision": BirthPrecision.UNKNOWN, "birth_date": None}, True),
        ({"birth_precision": BirthPrecision.UNKNOWN, "birth_date": None, "majority": Majority.ADULT}, False),
        ({**_born(18), "birth_precision": BirthPrecision.YEAR}, True),
        ({**_born(19), "birth_precision": BirthPrecision.ESTIMATED}, True),
        ({**_born(21), "birth_precision": BirthPrecision.ESTIMATED}, False),
        (_born(18), False),
    ],
)
def test_majority_is_asked_where_the_birth_date_leaves_it_open(ready: Case, facts: dict, is_open: bool):
    guest = ready.members.all()[3]
    change(guest, **facts)
    assert (("majority", str(guest)) in unmet(ready, ACCEPT)) == is_open


def test_whoever_may_be_an_adult_is_asked_and_whoever_may_be_a_child_is_protected(ready: Case):
    guest, today = ready.members.all()[3], timezone.localdate()
    change(guest, birth_precision=BirthPrecision.UNKNOWN, birth_date=None)
    unsettled = fresh(ready).members.all()[3]
    assert unsettled.gives_own_consent(today)
    assert unsettled.needs_guardian(today)
    assert unsettled in adults_to_ask(fresh(ready), today)


def test_eighteen_today_is_an_adult_and_tomorrow_is_not(ready: Case):
    son, today = ready.members.all()[2], timezone.localdate()
    change(son, **_born(18))
    assert fresh(ready).members.all()[2] in adults_to_ask(fresh(ready), today)
    change(son, birth_date=fresh(ready).members.all()[2].birth_date + days(40))
    assert fresh(ready).members.all()[2] not in adults_to_ask(fresh(ready), today)


@pytest.mark.parametrize(
    "facts",
    [
        {"guardian": None},
        {"guardian_basis": ""},
    ],
)
def test_a_child_leaves_with_somebody_who_answers_for_it(ready: Case, facts: dict):
    son = ready.members.all()[2]
    change(son, **facts)
    assert unmet(ready, ACCEPT) == {("unaccompanied_minor", str(son))}


def test_who_answers_for_a_child_leaves_too(ready: Case):
    wife, boy, baby = (ready.members.all()[place] for place in (1, 4, 5))
    change(wife, is_returning=False)
    missing = {("unaccompanied_minor", str(child)) for child in (boy, baby)}
    assert unmet(ready, ACCEPT) == missing


def test_a_child_cannot_answer_for_a_child(ready: Case):
    _, _, son, _, boy, _ = ready.members.all()
    change(boy, guardian=son, guardian_basis=GuardianBasis.LEGAL_GUARDIAN)
    assert unmet(ready, ACCEPT) == {("unaccompanied_minor", str(boy))}


def test_the_decision_of_the_protection_unit_lets_a_child_leave(ready: Case):
    change(ready.members.all()[2], guardian=None)
    Case.objects.filter(pk=ready.pk).update(referral_reference="BID-44")
    assert unmet(ready, ACCEPT) == set()


def test_nobody_cares_about_the_guardian_of_a_child_that_stays(ready: Case):
    change(ready.members.all()[2], guardian=None, is_returning=False)
    assert unmet(ready, ACCEPT) == set()
    assert len(returning_members(fresh(ready))) == 5


@pytest.mark.parametrize(
    ("closed_from", "closed_to", "is_open"),
    [(0, 0, False), (-9, None, False), (-9, -1, True), (1, None, True), (-9, 0, False), (0, 9, False)],
)
def test_the_border_is_open_on_the_day(
    bureau: Bureau, ready: Case, closed_from: int, closed_to: int | None, is_open: bool
):
    today = timezone.localdate()
    BorderClosure.objects.create(
        border=bureau.border,
        closed_from=today + days(closed_from),
        closed_to=None if closed_to is None else today + days(closed_to),
    )
    assert unmet(ready, ACCEPT) == (set() if is_open else {("border_closed", bureau.border.name)})


def test_a_border_out_of_use_is_closed(bureau: Bureau, ready: Case):
    BorderPoint.objects.filter(pk=bureau.border.pk).update(is_in_use=False)
    assert unmet(ready, ACCEPT) == {("border_closed", bureau.border.name)}


def test_the_border_leads_where_the_household_goes(bureau: Bureau, ready: Case):
    Case.objects.filter(pk=ready.pk).update(destination_country=Country.IRAQ)
    assert unmet(ready, ACCEPT) == {("border_country", bureau.border.name)}
