"""Withdraw a request."""

from collections.abc import Callable

import pytest

from cases.actions.withdraw import withdraw
from cases.actors import Actor
from cases.exceptions import WrongStatus
from cases.models import Case
from cases.workflow.statuses import AFTER_CANCELLATION, BEFORE_CANCELLATION, CaseStatus
from tests.households import Bureau, fresh


@pytest.mark.parametrize("status", sorted(BEFORE_CANCELLATION))
def test_no_reason_is_asked_while_the_cards_exist(
    bureau: Bureau, at: Callable[[str], Case], status: CaseStatus
):
    case = at(status)
    withdraw(case, by=Actor.applicant(case), seen=case.version)
    assert fresh(case).status == CaseStatus.WITHDRAWN


@pytest.mark.parametrize("status", sorted(AFTER_CANCELLATION))
def test_there_is_no_way_back_after_cancellation(
    bureau: Bureau, at: Callable[[str], Case], status: CaseStatus
):
    case = at(status)
    with pytest.raises(WrongStatus):
        withdraw(case, by=Actor.applicant(case), seen=case.version)
