"""Many processes that want the last free times at once, on either engine: the office is never overfull."""

import os
from collections.abc import Callable, Sequence

import pytest
from django.db import connection

from cases.actions.book_appointment import book_appointment
from cases.actors import Actor
from cases.exceptions import ActionRefused
from cases.models import Appointment, Case
from cases.workflow.statuses import CaseStatus
from cases.workflow.visits import AppointmentPurpose
from tests import households
from tests.households import calendars
from tests.households.calendars import EIGHT, in_days

pytestmark = pytest.mark.django_db(transaction=True)
CROWD, CAPACITY = 12, 2
_DONE, _REFUSED, _BROKEN = 0, 3, 1


def _at_once(jobs: Sequence[Callable[[], object]]) -> list[int]:
    """Run each job in a process of its own, all let go at one moment; return how each of them ended."""
    connection.close()  # a session is never shared with a child
    waiting, letting_go = os.pipe()
    children = []
    for job in jobs:
        child = os.fork()
        if child == 0:
            os.close(letting_go)
            os.read(waiting, 1)  # until the parent closes its end
            _end_with(job)
        children.append(child)
    os.close(letting_go)
    os.close(waiting)
    return [os.WEXITSTATUS(os.waitpid(child, 0)[1]) for child in children]


def _end_with(job: Callable[[], object]) -> None:
    status = _BROKEN
    try:
        job()
        status = _DONE
    except ActionRefused:
        status = _REFUSED
    finally:
        os._exit(status)


def _book(case: Case) -> Appointment:
    return book_appointment(
        case, by=Actor.applicant(case), day=in_days(2), begins=EIGHT, purpose=AppointmentPurpose.INTERVIEW
    )


def test_no_more_households_than_the_office_receives_get_one_time():
    bureau = households.bureau()
    calendars.open_every_day(bureau.office, capacity=CAPACITY)
    cases = [households.case_at(CaseStatus.UNDER_REVIEW, bureau, 1) for _number in range(CROWD)]
    ends = _at_once([lambda case=case: _book(case) for case in cases])
    assert sorted(ends) == [_DONE] * CAPACITY + [_REFUSED] * (CROWD - CAPACITY)
    assert Appointment.objects.filter(day=in_days(2), begins=EIGHT).count() == CAPACITY


def test_a_booking_sent_many_times_at_once_is_one():
    bureau = households.bureau()
    calendars.open_every_day(bureau.office, capacity=CAPACITY)
    case = households.case_at(CaseStatus.UNDER_REVIEW, bureau, 1)
    assert _at_once([lambda: _book(case)] * 5) == [_DONE] * 5
    assert Appointment.history.count() == 1
