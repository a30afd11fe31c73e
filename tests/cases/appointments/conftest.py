"""An office that gives appointments, and households at a status where a visit makes sense."""

from collections.abc import Callable

import pytest

from cases.actors import Actor
from cases.models import Case, OfficeCalendar
from cases.workflow.statuses import CaseStatus
from tests import households
from tests.households import Bureau, calendars


@pytest.fixture
def calendar(bureau: Bureau) -> OfficeCalendar:
    """The hours of the office: one household each half hour from eight to twelve."""
    return calendars.open_every_day(bureau.office)


@pytest.fixture
def case(bureau: Bureau, calendar: OfficeCalendar) -> Case:
    """A household that is to bring the notarised deed."""
    return households.case_at(CaseStatus.AWAITING_UNDERTAKING, bureau, 1)


@pytest.fixture
def applicant(case: Case) -> Actor:
    """The household of that case, proven by code and PIN."""
    return Actor.applicant(case)


@pytest.fixture
def another(bureau: Bureau, calendar: OfficeCalendar) -> Callable[[], Case]:
    """Call it to get one more household of the same office."""
    return lambda: households.case_at(CaseStatus.UNDER_REVIEW, bureau, 1)
