"""A household is counted on the day on which it was first served, and never twice."""

import datetime
from collections.abc import Callable

import pytest
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from cases.actions.reissue_slip import reissue_slip
from cases.models import Case
from cases.roles import Role
from cases.statistics.counting import HandOver, hand_overs
from cases.workflow.reasons import ReissueReason
from cases.workflow.statuses import CaseStatus
from tests import households
from tests.households import Bureau

DAY = datetime.timedelta(days=1)


@pytest.fixture
def today() -> datetime.date:
    return timezone.localdate()


def test_delivered_and_closed_cases_are_counted_with_their_persons_in_one_query(
    bureau: Bureau,
    case_at: Callable[..., Case],
    today: datetime.date,
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    case_at(CaseStatus.DELIVERED, 3)
    case_at(CaseStatus.CLOSED, 2)
    case_at(CaseStatus.SLIP_ISSUED, 2)
    with django_assert_num_queries(1):
        counted = sorted(hand_overs(today, today + DAY), key=lambda served: served.persons)
    assert counted == [HandOver(today, 0, 2), HandOver(today, 0, 3)]


def test_a_slip_handed_over_anew_does_not_count_again(
    bureau: Bureau, case_at: Callable[..., Case], today: datetime.date
) -> None:
    case = case_at(CaseStatus.DELIVERED)
    reissue_slip(
        case,
        by=bureau.actor(Role.DIRECTOR),
        seen=case.version,
        code=ReissueReason.LOST,
        border=bureau.border,
        reason="گم شد",
    )
    assert len(list(hand_overs(today, today + DAY))) == 1, "though no slip is in their hands now"
    households.deliver(households.fresh(case), bureau)
    assert len(list(hand_overs(today, today + DAY))) == 1


def test_the_first_day_counts_and_the_last_one_does_not(
    bureau: Bureau, case_at: Callable[..., Case], today: datetime.date
) -> None:
    case_at(CaseStatus.DELIVERED)
    assert not list(hand_overs(today - DAY, today))
    assert not list(hand_overs(today + DAY, today + 2 * DAY))
