"""Take what was chosen on a page: a new appointment, or another time for the one that was looked at."""

from datetime import date, time

from cases.actions.appointing import StaleAppointment
from cases.actions.book_appointment import book_appointment
from cases.actions.move_appointment import move_appointment
from cases.actors import Actor
from cases.models import Appointment, Case


def choose_appointment(
    case: Case, *, by: Actor, seen: int, day: date, begins: time, purpose: str
) -> Appointment:
    """Book where none was seen (``seen`` is 0), and move the one that was seen otherwise."""
    if not seen:
        return book_appointment(case, by=by, day=day, begins=begins, purpose=purpose)
    booked = Appointment.objects.booked().select_related("case").filter(case=case).first()
    if booked is None:
        raise StaleAppointment
    return move_appointment(booked, by=by, seen=seen, day=day, begins=begins)
