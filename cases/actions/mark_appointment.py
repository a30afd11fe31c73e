"""Note whether a household came: nothing but the appointment is marked, the case stays as it is."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from cases.actions.appointing import locked_case, record
from cases.actors import Actor
from cases.exceptions import InvalidFact, NotAllowed
from cases.models import Appointment, AppointmentEvent, AppointmentState
from cases.permissions import may_mark_appointment

_EVENTS = {
    AppointmentState.ARRIVED: AppointmentEvent.ARRIVED,
    AppointmentState.MISSED: AppointmentEvent.MISSED,
}


def mark_appointment(appointment: Appointment, *, by: Actor, has_arrived: bool) -> Appointment:
    """Note it, or correct what was noted; the same mark twice is one. Nobody is missed before the time."""
    wanted = AppointmentState.ARRIVED if has_arrived else AppointmentState.MISSED
    with transaction.atomic():
        locked_case(appointment.case_id)
        current = Appointment.objects.get(pk=appointment.pk)
        may = may_mark_appointment(by, current)
        if not may:
            raise NotAllowed(may.reason)
        at = timezone.now()
        if current.state == wanted:
            return current
        if current.state == AppointmentState.CANCELLED or current.is_walk_in:
            raise InvalidFact(_("This appointment is not waiting for anybody."))
        if current.day > timezone.localdate(at):
            raise InvalidFact(_("The day of this appointment has not come yet."))
        if not has_arrived and current.starts_at > at:
            raise InvalidFact(_("The time of this appointment has not come yet."))
        current.state = wanted
        return record(current, _EVENTS[wanted], by=by, at=at)
