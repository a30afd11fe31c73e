"""What became of a case's appointments, the newest first: one line for each time somebody did something."""

from dataclasses import dataclass
from datetime import datetime

from cases import shown
from cases.models import Appointment, AppointmentEvent, Case
from cases.roles import Role
from cases.workflow.visits import AppointmentPurpose


@dataclass(frozen=True)
class AppointmentLine:
    """Who did what, when, and which day and time it was about from then on."""

    at: datetime
    what: str
    when: str
    purpose: str
    who: str


def appointment_lines(case: Case) -> list[AppointmentLine]:
    """Return the whole history of a case's appointments; one query where there are any."""
    if not getattr(case, "has_appointments", True):
        return []
    rows = Appointment.history.filter(case=case).order_by("-changed_at", "-history_id")
    return [_line(row) for row in rows]


def _line(row: Appointment) -> AppointmentLine:
    role = str(Role(row.changed_by_role).label)
    return AppointmentLine(
        at=row.changed_at,
        what=str(AppointmentEvent(row.last_event).label),
        when=_when(row),
        purpose=str(AppointmentPurpose(row.purpose).label),
        who=f"{row.changed_by_name}، {role}" if row.changed_by_role != Role.APPLICANT else role,
    )


def _when(row: Appointment) -> str:
    day = shown.long_day(row.day)
    return day if row.is_walk_in else f"{day}، {shown.hours(row.begins, row.ends)}"
