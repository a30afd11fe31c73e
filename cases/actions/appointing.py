"""What every change of an appointment shares: the lock on the office's calendar, and the row that is written.

Appointments go beside the gate: they change nothing in a case, and nobody's open form of it becomes stale.
"""

from datetime import date, datetime, time, timedelta

from django.utils.translation import gettext_lazy as _

from cases.actors import Actor
from cases.appointments.offer import slot_at
from cases.appointments.slots import Slot
from cases.exceptions import ActionRefused
from cases.models import Appointment, AppointmentEvent, Case, OfficeCalendar
from cases.roles import Role
from portal.persian.jalali import TEHRAN

# Nobody needs more; whoever does talks with the office.
CHANGES_PER_DAY = 20


class SlotGone(ActionRefused):
    """The time is full, closed, too near or too far; another one is chosen."""

    code = "slot"
    words = _("This time is no longer free. Please choose another one; nothing was changed.")


class StaleAppointment(ActionRefused):
    """Another window or the office was faster."""

    code = "stale_appointment"
    words = _("The appointment was changed meanwhile. Please look at it once more.")


class TooManyChanges(ActionRefused):
    """More changes within a day than anybody needs."""

    code = "too_many_changes"
    words = _("The appointment was changed very often today. Please wait until tomorrow, or ask the office.")


def locked_case(case_id: int) -> Case:
    """Return the case, held until the end of the transaction, so that its status stays what was judged."""
    return Case.objects.select_for_update(of=("self",)).get(pk=case_id)


def take_slot(
    office_id: int,
    day: date,
    begins: time,
    at: datetime,
    *,
    by: Actor,
    besides: Appointment | None = None,
) -> Slot:
    """Return a slot with a free place, while everybody else who wants one of this office waits."""
    list(OfficeCalendar.objects.select_for_update().filter(office=office_id))
    starts_at = datetime.combine(day, begins, TEHRAN)
    slot = slot_at(office_id, starts_at, at, by_office=by.is_staff, besides=besides)
    if slot is None:
        raise SlotGone
    return slot


def refuse_too_many(case: Case, by: Actor, at: datetime) -> None:
    """Raise ``TooManyChanges`` for an applicant who does nothing but book and move."""
    if by.is_staff:
        return
    rows = Appointment.history.filter(case=case, changed_at__gt=at - timedelta(days=1))
    if rows.filter(changed_by_role=Role.APPLICANT).count() >= CHANGES_PER_DAY:
        raise TooManyChanges


def record(appointment: Appointment, event: AppointmentEvent, *, by: Actor, at: datetime) -> Appointment:
    """Store the row with who did what and when; the history keeps a copy of each."""
    appointment.last_event = event
    appointment.version += 1
    appointment.changed_at = at
    appointment.changed_by = by.user
    appointment.changed_by_role = by.acting_role(by.roles)
    appointment.changed_by_name = by.name
    appointment._history_date = at
    appointment.save()
    return appointment
