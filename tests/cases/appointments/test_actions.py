"""Book, move, give back, come, not come: each once, each with its row of history, none of them a harm."""

from datetime import time, timedelta

import pytest
from django.utils import timezone

from cases.actions.appointing import CHANGES_PER_DAY, SlotGone, StaleAppointment, TooManyChanges
from cases.actions.book_appointment import AlreadyBooked, book_appointment
from cases.actions.cancel_appointment import cancel_appointment
from cases.actions.mark_appointment import mark_appointment
from cases.actions.move_appointment import TooLateToMove, move_appointment
from cases.actions.note_walk_in import note_walk_in
from cases.actions.withdraw import withdraw
from cases.actors import Actor
from cases.exceptions import InvalidFact, NotAllowed
from cases.models import Appointment, AppointmentEvent, AppointmentState, CaseVersion
from cases.roles import COUNTER_ROLES, STAFF_ROLES, Role
from cases.workflow.statuses import CaseStatus
from cases.workflow.visits import AppointmentPurpose
from portal.persian.jalali import TEHRAN
from tests import households
from tests.households.calendars import EIGHT, HALF_PAST, NINE, close, in_days, let_pass

P, S, E = AppointmentPurpose, AppointmentState, AppointmentEvent


def book(case, by=None, day=2, begins=EIGHT, purpose=P.UNDERTAKING):
    return book_appointment(
        case, by=by or Actor.applicant(case), day=in_days(day), begins=begins, purpose=purpose
    )


def _history(appointment):
    return list(appointment.history.order_by("history_id").values_list("last_event", "changed_by_role"))


def test_a_booked_appointment_is_a_row_with_history_and_no_version_of_the_case(case, applicant):
    booked = book(case)
    assert (booked.day, booked.begins, booked.ends) == (in_days(2), EIGHT, HALF_PAST)
    assert (booked.state, booked.office_id) == (S.BOOKED, case.office_id)
    assert _history(booked) == [(E.BOOKED, Role.APPLICANT)]
    assert households.fresh(case).version == case.version
    assert CaseVersion.objects.filter(case=case).count() == case.version


def test_the_same_booking_twice_is_one(case):
    assert book(case) == book(case)
    assert Appointment.history.count() == 1


def test_another_time_is_refused_while_one_is_to_come(case):
    book(case)
    with pytest.raises(AlreadyBooked):
        book(case, begins=NINE)


@pytest.mark.parametrize("day", [-1, 31])
def test_what_is_not_offered_cannot_be_booked(case, day):
    with pytest.raises(SlotGone):
        book(case, day=day)


def test_a_time_between_two_slots_or_on_a_closed_day_cannot_be_booked(case, calendar):
    with pytest.raises(SlotGone):
        book(case, begins=time(8, 10))
    close(calendar, in_days(2))
    with pytest.raises(SlotGone):
        book(case)


def test_a_full_time_is_refused_and_nothing_is_stored(case, another):
    book(case)
    with pytest.raises(SlotGone):
        book(another(), purpose=P.INTERVIEW)
    assert Appointment.objects.count() == 1


def test_a_purpose_of_another_step_is_refused(case):
    with pytest.raises(InvalidFact) as refusal:
        book(case, purpose=P.HAND_OVER)
    assert refusal.value.field == "purpose"


@pytest.mark.parametrize(
    ("status", "purposes"),
    [
        (CaseStatus.RECEIVED, ()),
        (CaseStatus.UNDER_REVIEW, (P.INTERVIEW,)),
        (CaseStatus.READY_TO_CANCEL, (P.CANCELLATION,)),
        (CaseStatus.DOCUMENTS_CANCELLED, ()),
        (CaseStatus.SLIP_ISSUED, (P.HAND_OVER,)),
        (CaseStatus.DELIVERED, ()),
        (CaseStatus.REJECTED, ()),
        (CaseStatus.WITHDRAWN, (P.RETURN,)),
        (CaseStatus.REFERRED, ()),
    ],
)
def test_a_visit_is_booked_only_where_it_makes_sense(bureau, calendar, status, purposes):
    if status == CaseStatus.WITHDRAWN:
        ready = households.case_at(CaseStatus.READY_TO_CANCEL, bureau, 1)
        withdraw(ready, by=Actor.applicant(ready), seen=ready.version)
        case = households.fresh(ready)
    else:
        case = households.case_at(status, bureau, 1)
    for purpose in P:
        if purpose in purposes:
            assert book(case, purpose=purpose).purpose == purpose
        else:
            with pytest.raises((NotAllowed, InvalidFact, AlreadyBooked)):
                book(case, begins=NINE, purpose=purpose)


def test_a_move_keeps_the_row_and_frees_the_place(case, another):
    booked = book(case)
    moved = move_appointment(
        booked, by=Actor.applicant(case), seen=booked.version, day=in_days(3), begins=NINE
    )
    assert (moved.pk, moved.day, moved.begins, moved.ends) == (booked.pk, in_days(3), NINE, time(9, 30))
    assert _history(moved) == [(E.BOOKED, Role.APPLICANT), (E.MOVED, Role.APPLICANT)]
    assert book(another(), purpose=P.INTERVIEW).begins == EIGHT


def test_the_same_move_twice_is_one_and_another_window_is_told(case, applicant):
    booked = book(case)
    there = {"by": applicant, "day": in_days(3), "begins": NINE}
    first = move_appointment(booked, seen=booked.version, **there)
    assert move_appointment(booked, seen=booked.version, **there).version == first.version
    with pytest.raises(StaleAppointment):
        move_appointment(booked, by=applicant, seen=booked.version, day=in_days(4), begins=NINE)


def test_near_the_beginning_the_household_cannot_move_it_but_the_office_can(
    case, applicant, bureau, calendar
):
    booked = book(case)
    hours = booked.starts_at - timezone.now()
    calendar.move_until_hours = hours // timedelta(hours=1) + 1
    calendar.save()
    where = {"seen": booked.version, "day": in_days(5), "begins": NINE}
    with pytest.raises(TooLateToMove):
        move_appointment(booked, by=applicant, **where)
    moved = move_appointment(booked, by=bureau.actor(Role.INTAKE_CLERK), **where)
    assert moved.changed_by == bureau.actor(Role.INTAKE_CLERK).user


def test_what_the_office_is_closed_for_is_moved_at_any_time(case, applicant, calendar):
    booked = book(case)
    calendar.move_until_hours = 72
    calendar.save()
    close(calendar, in_days(2))
    moved = move_appointment(booked, by=applicant, seen=booked.version, day=in_days(5), begins=NINE)
    assert moved.day == in_days(5)


def test_giving_back_frees_the_place_and_a_new_one_can_be_booked(case, applicant, another):
    booked = book(case)
    for _twice in range(2):
        given_back = cancel_appointment(booked, by=applicant, seen=booked.version)
    assert _history(given_back) == [(E.BOOKED, Role.APPLICANT), (E.CANCELLED, Role.APPLICANT)]
    book(another(), purpose=P.INTERVIEW)
    assert book(case, begins=NINE).pk != booked.pk


def test_the_appointment_of_another_household_is_out_of_reach(case, another):
    booked, other = book(case), Actor.applicant(another())
    with pytest.raises(NotAllowed):
        cancel_appointment(booked, by=other, seen=booked.version)
    with pytest.raises(NotAllowed):
        move_appointment(booked, by=other, seen=booked.version, day=in_days(3), begins=NINE)
    with pytest.raises(NotAllowed):
        book_appointment(case, by=other, day=in_days(3), begins=NINE, purpose=P.UNDERTAKING)


def test_who_was_missed_keeps_everything_and_books_anew(case, bureau):
    booked = let_pass(book(case))
    before = households.fresh(case)
    clerk = bureau.actor(Role.INTAKE_CLERK)
    missed = mark_appointment(booked, by=clerk, has_arrived=False)
    assert missed.state == S.MISSED
    after = households.fresh(case)
    assert {
        name: value
        for name, value in vars(after).items()
        if name not in {"_state", "_prefetched_objects_cache"}
    } == {
        name: value
        for name, value in vars(before).items()
        if name not in {"_state", "_prefetched_objects_cache"}
    }
    assert book(case, day=4).state == S.BOOKED
    corrected = mark_appointment(missed, by=clerk, has_arrived=True)
    assert [event for event, _role in _history(corrected)] == [E.BOOKED, E.MISSED, E.ARRIVED]


def test_where_nobody_noted_anything_a_new_one_can_be_booked(case, bureau):
    passed = let_pass(book(case))
    assert book(case, day=4).pk != passed.pk
    passed.refresh_from_db()
    assert passed.state == S.UNNOTED
    assert mark_appointment(passed, by=bureau.actor(Role.OFFICER), has_arrived=True).state == S.ARRIVED


def test_nobody_is_missed_before_the_time_and_none_arrives_before_the_day(case, bureau):
    booked = book(case)
    for has_arrived in (True, False):
        with pytest.raises(InvalidFact):
            mark_appointment(booked, by=bureau.actor(Role.OFFICER), has_arrived=has_arrived)


@pytest.mark.parametrize("role", sorted(STAFF_ROLES))
def test_only_the_counter_marks_and_notes_walk_ins(case, bureau, role):
    booked = let_pass(book(case))
    by = bureau.actor(role)
    if role in COUNTER_ROLES:
        mark_appointment(booked, by=by, has_arrived=False)
        note_walk_in(case, by=by)
        return
    with pytest.raises(NotAllowed):
        mark_appointment(booked, by=by, has_arrived=False)
    with pytest.raises(NotAllowed):
        note_walk_in(case, by=by)
    with pytest.raises(NotAllowed):
        book(case, by=by, begins=NINE)


def test_another_office_can_do_nothing(case, other_bureau):
    booked, by = let_pass(book(case)), other_bureau.actor(Role.SUPERVISOR)
    for attempt in (
        lambda: mark_appointment(booked, by=by, has_arrived=False),
        lambda: note_walk_in(case, by=by),
        lambda: cancel_appointment(booked, by=by, seen=booked.version),
        lambda: book(case, by=by, begins=NINE),
    ):
        with pytest.raises(NotAllowed):
            attempt()


def test_a_household_without_appointment_is_noted_once_a_day(case, bureau):
    clerk = bureau.actor(Role.INTAKE_CLERK)
    noted = note_walk_in(case, by=clerk)
    assert note_walk_in(case, by=clerk) == noted
    assert (noted.is_walk_in, noted.state, noted.day) == (True, S.ARRIVED, timezone.localdate())
    assert _history(noted) == [(E.WALKED_IN, Role.INTAKE_CLERK)]


def test_a_walk_in_leaves_the_appointment_of_another_day_alone_and_takes_no_place(case, bureau):
    booked = book(case)
    note_walk_in(case, by=bureau.actor(Role.OFFICER))
    booked.refresh_from_db()
    assert booked.state == S.BOOKED


def test_whoever_has_an_appointment_today_is_marked_as_arrived(case, bureau):
    booked = let_pass(book(case), days=0)
    assert note_walk_in(case, by=bureau.actor(Role.OFFICER)) == booked
    booked.refresh_from_db()
    assert (booked.state, booked.is_walk_in) == (S.ARRIVED, False)


def test_a_walk_in_at_a_status_without_visits_is_noted_too(bureau, calendar):
    case = households.case_at(CaseStatus.RECEIVED, bureau, 1)
    assert note_walk_in(case, by=bureau.actor(Role.OFFICER)).purpose == P.OTHER


def test_a_case_that_ends_frees_its_place(case, another):
    booked = book(case)
    withdraw(case, by=Actor.applicant(case), seen=case.version)
    booked.refresh_from_db()
    assert booked.state == S.CANCELLED
    book(another(), purpose=P.INTERVIEW)


def test_nobody_moves_from_morning_to_night(case, applicant):
    booked = book(case)
    for number in range(CHANGES_PER_DAY - 1):
        booked = move_appointment(
            booked, by=applicant, seen=booked.version, day=in_days(2 + number % 2), begins=NINE
        )
    with pytest.raises(TooManyChanges):
        move_appointment(booked, by=applicant, seen=booked.version, day=in_days(9), begins=NINE)
    cancel_appointment(booked, by=applicant, seen=booked.version)


def test_times_are_those_of_the_office_clock(case):
    booked = book(case)
    assert booked.starts_at.tzinfo is TEHRAN
    assert (booked.starts_at.hour, booked.starts_at.date()) == (8, in_days(2))
