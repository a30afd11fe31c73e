"""Move an appointment to another time."""

from datetime import date, time

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cases.actions.appointing import (
    StaleAppointment,
    locked_case,
    record,
    refuse_too_many,
    take_slot,
)
from cases.actors import Actor
from cases.appointments.standing import may_still_move
from cases.exceptions import ActionRefused, NotAllowed
from cases.models import Appointment, AppointmentEvent
from cases.permissions import may_book_appointment


class TooLateToMove(ActionRefused):
    """The office expects the household by now; giving it back and booking anew stays possible."""

    code = "too_late"
    words = _("It is too late to move this appointment. You can give it back and choose another time.")


def move_appointment(
    appointment: Appointment, *, by: Actor, seen: int, day: date, begins: time
) -> Appointment:
    """Move it; one that stands there already stays as it is. ``seen`` is the version that was looked at."""
    with transaction.atomic():
        case = locked_case(appointment.case_id)
        may = may_book_appointment(by, case)
        if not may:
            raise NotAllowed(may.reason)
        at = timezone.now()
        # The case is held, and every change of its appointments holds it first.
        current = Appointment.objects.with_closing().select_related("office__calendar").get(pk=appointment.pk)
        if current.is_booked and (current.day, current.begins) == (day, begins):
            return current
        if current.version != seen or not current.is_booked or current.starts_at <= at:
            raise StaleAppointment
        if not may_still_move(current, at, by_office=by.is_staff):
            raise TooLateToMove
        refuse_too_many(case, by, at)
        slot = take_slot(current.office_id, day, begins, at, by=by, besides=current)
        current.day, current.begins, current.ends = slot.day, slot.begins, slot.ends
        return record(current, AppointmentEvent.MOVED, by=by, at=at)
