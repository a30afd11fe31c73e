"""Close a delivered case."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from django.utils import timezone

from cases.actions.close import close
from cases.models import Case
from cases.roles import Role
from cases.workflow.statuses import CaseStatus
from tests.cases.actions.refusals import refused
from tests.households import Bureau, fresh


@pytest.mark.parametrize("left_on", [None, timezone.localdate()])
def test_the_day_of_departure_is_kept_where_it_is_known(
    bureau: Bureau, at: Callable[[str], Case], left_on: date | None
):
    case = at(CaseStatus.DELIVERED)
    close(case, by=bureau.actor(Role.OFFICER), seen=case.version, left_on=left_on)
    after = fresh(case)
    assert (after.status, after.left_on) == (CaseStatus.CLOSED, left_on)


@pytest.mark.parametrize("days", [1, -1])
def test_nobody_leaves_tomorrow_or_before_there_was_a_slip(
    bureau: Bureau, at: Callable[[str], Case], days: int
):
    case = at(CaseStatus.DELIVERED)
    with refused(case, "left_on"):
        close(
            case,
            by=bureau.actor(Role.OFFICER),
            seen=case.version,
            left_on=timezone.localdate() + timedelta(days=days),
        )
