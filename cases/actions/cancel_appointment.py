"""Give an appointment back; its place is free for another household from that moment."""

from django.db import transaction
from django.utils import timezone

from cases.actions.appointing import StaleAppointment, locked_case, record
from cases.actors import Actor
from cases.exceptions import NotAllowed
from cases.models import Appointment, AppointmentEvent, AppointmentState, Case
from cases.permissions import may_cancel_appointment


def cancel_appointment(appointment: Appointment, *, by: Actor, seen: int) -> Appointment:
    """Give it back; no reason is asked. One that was given back already stays as it is."""
    with transaction.atomic():
        case = locked_case(appointment.case_id)
        may = may_cancel_appointment(by, case)
        if not may:
            raise NotAllowed(may.reason)
        at = timezone.now()
        current = Appointment.objects.get(pk=appointment.pk)
        if current.state == AppointmentState.CANCELLED:
            return current
        if current.version != seen or not current.is_booked or current.starts_at <= at:
            raise StaleAppointment
        current.state = AppointmentState.CANCELLED
        return record(current, AppointmentEvent.CANCELLED, by=by, at=at)


def release_appointment(case: Case, *, by: Actor) -> None:
    """Free the place of a case for which no visit makes sense any more; the gate calls it, the case held."""
    at = timezone.now()
    for appointment in Appointment.objects.upcoming(at).filter(case=case):
        appointment.state = AppointmentState.CANCELLED
        record(appointment, AppointmentEvent.CANCELLED, by=by, at=at)
