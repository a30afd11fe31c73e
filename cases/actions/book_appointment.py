"""Book an appointment: one for each case, and never more than the office can receive."""

from datetime import date, time

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cases.actions.appointing import locked_case, record, refuse_too_many, take_slot
from cases.actors import Actor
from cases.appointments.purposes import purposes_of
from cases.exceptions import ActionRefused, InvalidFact, NotAllowed
from cases.models import Appointment, AppointmentEvent, AppointmentState, Case
from cases.permissions import may_book_appointment


class AlreadyBooked(ActionRefused):
    """There is an appointment to come; it can be moved."""

    code = "already_booked"
    words = gettext_lazy("There is an appointment already. It can be moved or given back.")


def book_appointment(case: Case, *, by: Actor, day: date, begins: time, purpose: str) -> Appointment:
    """Return the booked appointment; the same again, at the same moment or later, gives the same one."""
    with transaction.atomic():
        locked = locked_case(case.pk)
        may = may_book_appointment(by, locked)
        if not may:
            raise NotAllowed(may.reason)
        at = timezone.now()
        booked = Appointment.objects.booked().filter(case=locked).first()
        if booked and booked.starts_at > at:
            if (booked.day, booked.begins) == (day, begins):
                return booked
            raise AlreadyBooked
        if purpose not in purposes_of(locked):
            raise InvalidFact(_("Choose what the visit is for."), "purpose")
        refuse_too_many(locked, by, at)
        slot = take_slot(locked.office_id, day, begins, at, by=by)
        if booked:
            booked.state = AppointmentState.UNNOTED
            record(booked, AppointmentEvent.UNNOTED, by=by, at=at)
        made = Appointment(
            case=locked,
            office_id=locked.office_id,
            purpose=purpose,
            day=slot.day,
            begins=slot.begins,
            ends=slot.ends,
        )
        return record(made, AppointmentEvent.BOOKED, by=by, at=at)
