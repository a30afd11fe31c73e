"""The table of transitions is the one of the service card, and no case can get lost in it."""

import pytest

from cases.workflow.statuses import (
    AFTER_CANCELLATION,
    BEFORE_CANCELLATION,
    ENDED,
    ENDED_WITHOUT_SLIP,
    CaseStatus,
)
from cases.workflow.transitions import BY_CODE, RECEIVE, TRANSITIONS, TransitionCode, from_status
from tests.cases.workflow.expected import EXPECTED


@pytest.mark.parametrize("code", TransitionCode)
def test_a_transition_is_as_the_card_says(code: TransitionCode):
    row = BY_CODE[code]
    assert (set(row.sources), row.target, set(row.roles)) == EXPECTED[code]


def test_every_code_has_exactly_one_row():
    assert len(TRANSITIONS) + 1 == len(BY_CODE) == len(TransitionCode) == 30


def test_what_decides_against_somebody_needs_a_reason():
    needing = {row.code for row in BY_CODE.values() if row.needs_reason}
    assert needing == {
        TransitionCode.ASSESS_MAJORITY,
        TransitionCode.REQUEST_INFORMATION,
        TransitionCode.REJECT,
        TransitionCode.REFER,
        TransitionCode.RESOLVE_REFERRAL,
        TransitionCode.CLEAR_DOCUMENT,
        TransitionCode.REISSUE_SLIP,
        TransitionCode.EXPIRE,
    }


def test_every_status_can_be_reached_from_a_received_request():
    assert _reachable(RECEIVE.target) == set(CaseStatus)


@pytest.mark.parametrize("status", sorted(set(CaseStatus) - ENDED))
def test_no_open_case_is_stuck(status: CaseStatus):
    assert _reachable(status) & ENDED


@pytest.mark.parametrize("status", sorted(AFTER_CANCELLATION))
def test_after_cancellation_there_is_no_way_but_to_the_slip(status: CaseStatus):
    assert _reachable(status) <= AFTER_CANCELLATION


@pytest.mark.parametrize("status", sorted(BEFORE_CANCELLATION))
def test_until_cancellation_one_can_always_withdraw_and_goes_through_one_gate_only(status: CaseStatus):
    codes = {row.code for row in from_status(status)}
    assert TransitionCode.WITHDRAW in codes
    crossing = {row.code for row in from_status(status) if row.target in AFTER_CANCELLATION}
    assert crossing <= {TransitionCode.CANCEL_DOCUMENTS}


@pytest.mark.parametrize("status", sorted(ENDED_WITHOUT_SLIP))
def test_an_ended_case_is_never_opened_again(status: CaseStatus):
    assert _reachable(status) == {status}


@pytest.mark.parametrize("status", CaseStatus)
def test_at_most_one_main_step_leads_on(status: CaseStatus):
    assert sum(row.is_main for row in from_status(status)) <= 1


def _reachable(start: CaseStatus) -> set[CaseStatus]:
    found, waiting = set(), [start]
    while waiting:
        status = waiting.pop()
        if status not in found:
            found.add(status)
            waiting += [row.target for row in from_status(status) if row.target]
    return found
