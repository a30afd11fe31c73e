"""The appointments of the demo: an office with hours; a visit to come, one missed, one that must be moved."""

from datetime import time

from django.utils import timezone

from cases.actions.appointing import record
from cases.actions.book_appointment import book_appointment
from cases.actions.mark_appointment import mark_appointment
from cases.actions.note_walk_in import note_walk_in
from cases.actors import Actor
from cases.appointments.offer import offered_days
from cases.demo import scenes
from cases.demo.staff import Team
from cases.models import (
    Appointment,
    AppointmentEvent,
    Case,
    Office,
    OfficeCalendar,
    OfficeClosure,
    OpeningHours,
    Weekday,
)
from cases.roles import Role
from cases.workflow.visits import PURPOSES, ClosureKind
from portal.persian.jalali import TEHRAN

# As the demo's office says of itself: Saturday to Wednesday; Thursday and Friday it is closed.
_WEEK = (Weekday.SATURDAY, Weekday.SUNDAY, Weekday.MONDAY, Weekday.TUESDAY, Weekday.WEDNESDAY)
_OPENS, _CLOSES = time(8), time(13)
_MINUTES, _CAPACITY = 30, 2
_HOURS_AGO = 2


def install_appointments(office: Office, team: Team, cases: dict[str, Case]) -> None:
    """Open the office and let households book, once; what is there already stays as visitors have made it."""
    if OfficeCalendar.objects.filter(office=office).exists():
        return
    calendar = _open(office)
    _book(cases[scenes.ISSUED.name], day_number=1)
    _book(cases[scenes.UNKNOWN_BIRTH.name], day_number=1)
    displaced = _book(cases[scenes.READY.name], day_number=4)
    OfficeClosure.objects.create(
        calendar=calendar, kind=ClosureKind.CLOSURE, first_day=displaced.day, name="تعطیلی نمونه"
    )
    _miss(cases[scenes.ASKED.name], team)
    note_walk_in(cases[scenes.WITHOUT_CARD.name], by=team[Role.INTAKE_CLERK])


def _open(office: Office) -> OfficeCalendar:
    calendar = OfficeCalendar.objects.create(office=office)
    for weekday in _WEEK:
        OpeningHours.objects.create(
            calendar=calendar,
            weekday=weekday,
            opens=_OPENS,
            closes=_CLOSES,
            minutes=_MINUTES,
            capacity=_CAPACITY,
        )
    return calendar


def _book(case: Case, *, day_number: int) -> Appointment:
    """Book the second time of one of the next days on which the office is open."""
    days = [offered for offered in offered_days(case.office_id, timezone.now()) if offered.free]
    slots = days[day_number].slots
    slot = slots[min(1, len(slots) - 1)]
    purpose = PURPOSES[case.current_status][0]
    return book_appointment(case, by=Actor.applicant(case), day=slot.day, begins=slot.begins, purpose=purpose)


def _miss(case: Case, team: Team) -> None:
    """Let a household have missed a visit earlier today: nobody can book the past, so its row is written."""
    now = timezone.now().astimezone(TEHRAN)
    begins = time(max(0, now.hour - _HOURS_AGO))
    booked = Appointment(
        case=case,
        office=case.office,
        purpose=PURPOSES[case.current_status][0],
        day=now.date(),
        begins=begins,
        ends=begins.replace(minute=_MINUTES),
    )
    record(booked, AppointmentEvent.BOOKED, by=Actor.applicant(case), at=now)
    mark_appointment(booked, by=team[Role.INTAKE_CLERK], has_arrived=False)
