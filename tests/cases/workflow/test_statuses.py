"""Every status has its words, and the named sets divide them as the card does."""

import pytest
from django.utils import translation

from cases.workflow.statuses import (
    AFTER_CANCELLATION,
    APPLICANT_LABELS,
    BEFORE_CANCELLATION,
    ENDED,
    ENDED_WITHOUT_SLIP,
    OPEN,
    URGENT,
    WHAT_COMES_NEXT,
    WITH_SLIP,
    CaseStatus,
)
from cases.workflow.steps import CARD_STEPS, current_step


@pytest.mark.parametrize("words", [APPLICANT_LABELS, WHAT_COMES_NEXT])
def test_every_status_tells_the_applicant_something(words: dict):
    assert set(words) == set(CaseStatus)
    assert all(str(text).strip() for text in words.values())


@pytest.mark.parametrize("status", CaseStatus)
def test_what_the_applicant_reads_accuses_nobody(status: CaseStatus):
    with translation.override("en"):
        words = f"{APPLICANT_LABELS[status]} {WHAT_COMES_NEXT[status]}".lower()
    assert not {"refuse", "fail", "reject"} & set(words.replace(".", " ").split())


def test_every_case_is_before_or_after_the_point_of_no_return_or_ended_without_it():
    parts = [BEFORE_CANCELLATION, AFTER_CANCELLATION, ENDED_WITHOUT_SLIP]
    assert sum(map(len, parts)) == len(CaseStatus) == len(frozenset.union(*parts))
    assert set(CaseStatus) == OPEN | ENDED
    assert not OPEN & ENDED
    assert URGENT == AFTER_CANCELLATION - WITH_SLIP


def test_the_card_has_six_steps_and_no_status_belongs_to_two():
    assert [step.number for step in CARD_STEPS] == [1, 2, 3, 4, 5, 6]
    placed = [status for step in CARD_STEPS for status in step.statuses]
    assert len(placed) == len(set(placed))


def test_a_case_stands_at_the_step_that_is_worked_on():
    assert current_step(CaseStatus.RECEIVED) == 1
    assert current_step(CaseStatus.READY_TO_CANCEL) == 4
    assert current_step(CaseStatus.SLIP_ISSUED) == 6
    assert current_step(CaseStatus.CLOSED) == 7
    assert all(current_step(status) is None for status in ENDED_WITHOUT_SLIP)
