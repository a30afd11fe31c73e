"""Where a household stands with its appointment: what is booked, what became of it, what is possible."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Exists, OuterRef
from django.utils import timezone

from cases.actors import Actor
from cases.appointments.purposes import purposes_of
from cases.models import Appointment, AppointmentState, Case, OfficeCalendar, OpeningHours
from cases.permissions import may_book_appointment, visible_cases
from cases.roles import Role
from cases.workflow.visits import WHAT_TO_BRING, AppointmentPurpose


@dataclass(frozen=True)
class Choice:
    """One purpose of a visit, and what to bring for it."""

    purpose: AppointmentPurpose
    label: str
    bring: str


@dataclass(frozen=True)
class AppointmentStanding:
    """Everything the tracking page says about appointments.

    ``upcoming`` is booked and has not begun; ``is_closed`` tells that the office receives nobody then, so
    that it must be moved. ``last`` is what was booked before, where something must be said of it.
    """

    case: Case
    upcoming: Appointment | None
    bring: str
    is_closed: bool
    may_move: bool
    last: Appointment | None
    choices: tuple[Choice, ...]
    gives_appointments: bool
    calendar: OfficeCalendar | None

    @property
    def may_book(self) -> bool:
        """Tell whether a new one can be booked now."""
        return bool(self.choices and self.gives_appointments and self.upcoming is None)

    @property
    def was_missed(self) -> bool:
        return self.last is not None and self.last.state == AppointmentState.MISSED

    @property
    def was_cancelled_by_office(self) -> bool:
        is_cancelled = self.last is not None and self.last.state == AppointmentState.CANCELLED
        return is_cancelled and self.last.changed_by_role != Role.APPLICANT

    @property
    def is_worth_telling(self) -> bool:
        """Tell whether there is anything to say to this household."""
        return bool(self.upcoming or self.choices or self.was_missed)


def appointment_standing(actor: Actor) -> AppointmentStanding:
    """Return where the applicant's own case stands; two queries, three after an end without slip."""
    openings = OpeningHours.objects.filter(calendar__office=OuterRef("office"))
    cases = visible_cases(actor).select_related("office__calendar")
    case = cases.annotate(gives_appointments=Exists(openings)).get()
    return _standing(case, actor, gives_appointments=case.gives_appointments)


def standing_of(case: Case, actor: Actor) -> AppointmentStanding:
    """Return where a case stands, for the office that books for a household."""
    openings = OpeningHours.objects.filter(calendar__office=case.office_id)
    return _standing(case, actor, gives_appointments=openings.exists())


def _standing(case: Case, actor: Actor, *, gives_appointments: bool) -> AppointmentStanding:
    now = timezone.now()
    newest = newest_appointment(case)
    upcoming = newest if newest and newest.is_booked and newest.starts_at > now else None
    may_book = may_book_appointment(actor, case)
    return AppointmentStanding(
        case=case,
        upcoming=upcoming,
        bring=str(WHAT_TO_BRING.get(upcoming.purpose, "")) if upcoming else "",
        is_closed=bool(upcoming and upcoming.is_closed),
        may_move=bool(upcoming and may_book and may_still_move(upcoming, now, by_office=actor.is_staff)),
        last=newest if upcoming is None else None,
        choices=tuple(choice_of(purpose) for purpose in purposes_of(case)) if may_book else (),
        gives_appointments=gives_appointments,
        calendar=getattr(case.office, "calendar", None),
    )


def newest_appointment(case: Case) -> Appointment | None:
    """Return what is booked, or else the last visit that was; with ``is_closed`` and the office's limits."""
    rows = Appointment.objects.filter(case=case, is_walk_in=False).with_closing()
    return rows.select_related("office__calendar").newest_first().first()


def may_still_move(appointment: Appointment, at: datetime, *, by_office: bool) -> bool:
    """Tell whether there is time to move it; what the office itself is closed for can always be moved."""
    if by_office or appointment.is_closed:
        return True
    return appointment.starts_at - at >= timedelta(hours=move_until_hours(appointment))


def move_until_hours(appointment: Appointment) -> int:
    """Return how many hours before its beginning an appointment can be moved."""
    calendar: OfficeCalendar | None = getattr(appointment.office, "calendar", None)
    return calendar.move_until_hours if calendar else 0


def choice_of(purpose: AppointmentPurpose) -> Choice:
    """Return a purpose in the language of the page."""
    return Choice(purpose, str(purpose.label), str(WHAT_TO_BRING.get(purpose, "")))
