"""How long a status took others: what happened, of enough households, in days that nobody is promised."""

import datetime
from collections.abc import Callable, Iterator, Sequence

import pytest
from django.core.cache import cache
from django.utils import timezone

from cases.actions.expire import expire
from cases.actions.refer import refer
from cases.actions.reject import reject
from cases.actions.request_information import request_information
from cases.actions.resolve_referral import resolve_referral
from cases.actions.take import take
from cases.actions.withdraw import withdraw
from cases.actors import Actor
from cases.models import Case
from cases.roles import Role
from cases.statistics import waiting
from cases.statistics.suppression import Shown
from cases.statistics.waiting import WaitingTime, days_in, waiting_time
from cases.workflow.reasons import ReferralReason, RejectionReason
from cases.workflow.statuses import ENDED, CaseStatus
from tests import households
from tests.households import Bureau

S = CaseStatus
HOUR, DAY = datetime.timedelta(hours=1), datetime.timedelta(days=1)
TODAY = datetime.date(2026, 11, 26)
SINCE = TODAY - 365 * DAY
START = datetime.datetime(2026, 6, 1, 8, tzinfo=datetime.UTC)
At = Callable[[datetime.datetime], None]


@pytest.fixture(autouse=True)
def _nothing_kept() -> Iterator[None]:
    cache.clear()
    yield
    cache.clear()


@pytest.fixture
def at(monkeypatch: pytest.MonkeyPatch) -> At:
    """Call it with a moment to let the following happen then."""
    return lambda moment: monkeypatch.setattr(timezone, "now", lambda: moment)


@pytest.fixture
def received(bureau: Bureau, at: At) -> Callable[..., Case]:
    """Call it to get a request received at a moment."""

    def received(moment: datetime.datetime = START, place: Bureau = bureau) -> Case:
        at(moment)
        return households.case_at(S.RECEIVED, place, 1)

    return received


def _take(case: Case, place: Bureau) -> None:
    take(case, by=place.actor(Role.OFFICER), seen=households.version_now(case))


def _ask(case: Case, place: Bureau) -> None:
    seen = households.version_now(case)
    request_information(
        case, by=place.actor(Role.OFFICER), seen=seen, fields=["case.phone"], reason="ناقص است"
    )


def _days(bureau: Bureau, status: CaseStatus) -> list[int]:
    return sorted(days_in(bureau.office, status, SINCE))


@pytest.mark.parametrize(
    ("spent", "days"),
    [
        (datetime.timedelta(0), 1),
        (HOUR, 1),
        (DAY, 1),
        (DAY + HOUR, 2),
        (9 * DAY, 9),
        (9 * DAY + datetime.timedelta(seconds=1), 10),
    ],
)
def test_days_of_the_calendar_are_rounded_up_and_one_at_least(bureau, received, at, spent, days):
    case = received()
    at(START + spent)
    _take(case, bureau)
    assert _days(bureau, S.RECEIVED) == [days]


def test_a_household_that_came_back_to_a_status_was_in_it_all_its_times_together(bureau, received, at):
    case = received()
    supervisor, officer = bureau.actor(Role.SUPERVISOR), bureau.actor(Role.OFFICER)
    _take(case, bureau)
    at(START + 3 * DAY)
    code = ReferralReason.PRESSURE
    refer(case, by=officer, seen=households.version_now(case), code=code, reason="گفتگو")
    assert _days(bureau, S.UNDER_REVIEW) == [], "it will be back"
    at(START + 20 * DAY)
    resolve_referral(case, by=supervisor, seen=households.version_now(case), reason="انجام شد", reference="۱")
    assert _days(bureau, S.REFERRED) == [17]
    assert _days(bureau, S.UNDER_REVIEW) == [], "it stands in it"
    at(START + 24 * DAY)
    code = RejectionReason.OTHER_PROVINCE
    reject(case, by=supervisor, seen=households.version_now(case), code=code, reason="استان دیگر")
    assert _days(bureau, S.UNDER_REVIEW) == [3 + 4]


def test_who_gave_up_or_was_asked_for_more_is_not_through(bureau, received, at):
    withdrawn, asked, abandoned = received(), received(), received()
    for case in (asked, abandoned):
        _take(case, bureau)
        _ask(case, bureau)
    at(START + 5 * DAY)
    withdraw(withdrawn, by=Actor.applicant(withdrawn), seen=households.version_now(withdrawn))
    seen = households.version_now(abandoned)
    expire(abandoned, by=bureau.actor(Role.SUPERVISOR), seen=seen, reason="مراجعه نکردند")
    assert _days(bureau, S.UNDER_REVIEW) == _days(bureau, S.INFORMATION_REQUESTED) == []
    assert _days(bureau, S.RECEIVED) == [1, 1], "the two that were taken"


def test_a_fact_added_in_a_status_ends_nothing(bureau, at):
    at(START)
    case = households.case_at(S.AWAITING_DOCUMENTS, bureau, 2)
    at(START + 2 * DAY)
    households.fill_file(case, bureau)
    assert _days(bureau, S.AWAITING_DOCUMENTS) == [2]


def test_another_office_and_what_is_older_than_a_year_do_not_count(bureau, other_bureau, received, at):
    for moment in (START, START - 300 * DAY):
        case = received(moment)
        at(moment + DAY)
        _take(case, bureau)
    elsewhere = received(START, other_bureau)
    _take(elsewhere, other_bureau)
    assert _days(bureau, S.RECEIVED) == [1]


def test_one_query_however_many_households(bureau, received, django_assert_num_queries):
    for _number in range(2):
        _take(received(), bureau)
    with django_assert_num_queries(1):
        assert len(_days(bureau, S.RECEIVED)) == 2


def _pretend(monkeypatch: pytest.MonkeyPatch, days: Sequence[int]) -> None:
    monkeypatch.setattr(waiting, "days_in", lambda *_which: iter(days))


@pytest.mark.parametrize(
    ("days", "told"),
    [
        ([], WaitingTime(Shown.FEW)),
        ([1, 2, 3, 4], WaitingTime(Shown.FEW)),
        ([5, 1, 4, 2, 3], WaitingTime(Shown.NUMBER, 3, 5)),
        ([1, 1, 2, 2, 9, 9], WaitingTime(Shown.NUMBER, 2, 9)),
        (list(range(1, 11)), WaitingTime(Shown.NUMBER, 5, 9)),
        (list(range(1, 12)), WaitingTime(Shown.NUMBER, 6, 10)),
        ([4] * 5 + [11] * 4 + [90], WaitingTime(Shown.NUMBER, 4, 11)),
    ],
)
@pytest.mark.django_db
def test_half_and_nine_of_ten_are_told_of_five_households_or_more(bureau, monkeypatch, days, told):
    _pretend(monkeypatch, days)
    assert waiting_time(bureau.office, S.RECEIVED, TODAY) == told
    if told.half:
        assert sum(day <= told.half for day in days) * 2 >= len(days)
        assert sum(day <= told.nine_of_ten for day in days) * 10 >= len(days) * 9


@pytest.mark.parametrize("status", sorted(ENDED | {S.DELIVERED}))
def test_where_nobody_waits_nothing_is_told_or_asked(bureau, status, django_assert_num_queries):
    with django_assert_num_queries(0):
        assert waiting_time(bureau.office, status, TODAY) is None


def test_it_is_computed_once_an_hour_for_each_office_and_status(bureau, other_bureau, monkeypatch):
    _pretend(monkeypatch, [1] * 5)
    first = waiting_time(bureau.office, S.RECEIVED, TODAY)
    _pretend(monkeypatch, [7] * 5)
    assert waiting_time(bureau.office, S.RECEIVED, TODAY) == first
    for office, status in ((other_bureau.office, S.RECEIVED), (bureau.office, S.UNDER_REVIEW)):
        assert waiting_time(office, status, TODAY) == WaitingTime(Shown.NUMBER, 7, 7)
