"""Note a household that came to the office without an appointment: everybody is received."""

from django.db import transaction
from django.utils import timezone

from cases.actions.appointing import locked_case, record
from cases.actors import Actor
from cases.appointments.purposes import purposes_of
from cases.exceptions import NotAllowed
from cases.models import Appointment, AppointmentEvent, AppointmentState, Case
from cases.permissions import may_note_walk_in
from cases.workflow.visits import AppointmentPurpose
from portal.persian.jalali import TEHRAN


def note_walk_in(case: Case, *, by: Actor) -> Appointment:
    """Return today's line of the household.

    Where it has an appointment today, earlier or later, that one is marked as arrived. Noted twice on one
    day it is one line.
    """
    with transaction.atomic():
        locked = locked_case(case.pk)
        may = may_note_walk_in(by, locked)
        if not may:
            raise NotAllowed(may.reason)
        at = timezone.now()
        local = at.astimezone(TEHRAN)
        of_today = Appointment.objects.filter(case=locked, day=local.date())
        of_today = of_today.exclude(state=AppointmentState.CANCELLED).newest_first()
        current = of_today.first()
        if current and current.is_booked:
            current.state = AppointmentState.ARRIVED
            return record(current, AppointmentEvent.ARRIVED, by=by, at=at)
        if current and current.state == AppointmentState.ARRIVED:
            return current
        now = local.time().replace(second=0, microsecond=0)
        made = Appointment(
            case=locked,
            office_id=locked.office_id,
            purpose=next(iter(purposes_of(locked)), AppointmentPurpose.OTHER),
            day=local.date(),
            begins=now,
            ends=now,
            state=AppointmentState.ARRIVED,
            is_walk_in=True,
        )
        return record(made, AppointmentEvent.WALKED_IN, by=by, at=at)
