"""How far a case has come, for its household: what it costs, and how long the step took others."""

from collections.abc import Iterator

import pytest
from django.core.cache import cache

from cases.actors import Actor
from cases.progress import progress_of
from cases.statistics import waiting
from cases.statistics.suppression import Shown
from cases.statistics.waiting import WAITED_IN, WaitingTime
from cases.workflow.statuses import CaseStatus


@pytest.fixture(autouse=True)
def _nothing_kept() -> Iterator[None]:
    cache.clear()
    yield
    cache.clear()


@pytest.mark.parametrize("status", CaseStatus)
def test_no_status_costs_more_than_six_queries(case_at, status, django_assert_max_num_queries):
    applicant = Actor.applicant(case_at(status, 6))
    with django_assert_max_num_queries(6):
        progress = progress_of(applicant)
    assert (progress.waiting is not None) == (status in WAITED_IN)


def test_the_waiting_time_is_that_of_the_present_status_at_the_own_office(case_at, bureau, monkeypatch):
    case, asked = case_at(CaseStatus.UNDER_REVIEW), []

    def days_in(*which: object) -> list[int]:
        asked.append(which[:2])
        return [1, 1, 2, 3, 8]

    monkeypatch.setattr(waiting, "days_in", days_in)
    assert progress_of(Actor.applicant(case)).waiting == WaitingTime(Shown.NUMBER, 2, 8)
    assert asked == [(bureau.office, CaseStatus.UNDER_REVIEW)]


def test_the_waiting_time_is_asked_for_once_an_hour(case_at, django_assert_num_queries):
    applicant = Actor.applicant(case_at(CaseStatus.UNDER_REVIEW))
    progress_of(applicant)
    with django_assert_num_queries(3):
        progress_of(applicant)


def test_of_a_few_households_no_number_is_told(case_at):
    case_at(CaseStatus.AWAITING_UNDERTAKING)
    other = Actor.applicant(case_at(CaseStatus.RECEIVED))
    assert progress_of(other).waiting == WaitingTime(Shown.FEW)
