"""What an office offers: its days with their free times, within the limits it has set."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db.models import Q

from cases.appointments.slots import Slot, slots_of
from cases.models import Appointment, OfficeCalendar, OfficeClosure, OpeningHours
from portal.persian.jalali import TEHRAN

# These leave their place to others.
_GIVEN_BACK = ("cancelled",)


@dataclass(frozen=True)
class OfferedDay:
    """A day of the office's week: its free times, or the name of what it is closed for."""

    day: date
    slots: tuple[Slot, ...]
    closed_for: str

    @property
    def free(self) -> int:
        """Return how many households can still come."""
        return sum(slot.free for slot in self.slots)


@dataclass(frozen=True)
class Hours:
    """The calendar of an office as rows; ``calendar`` is None where the office gives no appointments."""

    calendar: OfficeCalendar | None
    openings: tuple[OpeningHours, ...]
    closures: tuple[OfficeClosure, ...]

    @classmethod
    def of(cls, office_id: int, first: date) -> "Hours":
        """Return the hours of an office with the closures that are not over on a day; two queries."""
        rows = OpeningHours.objects.filter(calendar__office=office_id).select_related("calendar__office")
        openings = tuple(rows.order_by("opens", "pk"))
        if not openings:
            return cls(None, (), ())
        closures = OfficeClosure.objects.filter(calendar=openings[0].calendar_id)
        not_over = closures.filter(Q(first_day__gte=first) | Q(last_day__gte=first))
        return cls(openings[0].calendar, openings, tuple(not_over))


def earliest(hours: Hours, at: datetime, *, by_office: bool) -> datetime:
    """Return the moment from which times may be booked: at the office's own desk, from now on."""
    limit = hours.calendar.move_until_hours if hours.calendar and not by_office else 0
    return at + timedelta(hours=limit)


def offered_days(
    office_id: int, at: datetime, *, by_office: bool = False, besides: Appointment | None = None
) -> list[OfferedDay]:
    """Return the days that can be booked, in order, full and closed ones too; three queries.

    ``besides`` is an appointment that is to be moved: its place counts as free, for it leaves it.
    """
    first = at.astimezone(TEHRAN).date()
    hours = Hours.of(office_id, first)
    if hours.calendar is None:
        return []
    last = first + timedelta(days=hours.calendar.days_ahead)
    taken = _taken(office_id, first, last, besides)
    since = earliest(hours, at, by_office=by_office)
    days = (first + timedelta(days=number) for number in range(hours.calendar.days_ahead + 1))
    return [offered for day in days if (offered := _offered(day, hours, taken[day], since)) is not None]


def _taken(
    office_id: int, first: date, last: date, besides: Appointment | None
) -> dict[date, list[Appointment]]:
    rows = Appointment.objects.filter(office=office_id, day__range=(first, last), is_walk_in=False)
    rows = rows.exclude(state__in=_GIVEN_BACK).exclude(pk=besides.pk if besides else None)
    by_day: dict[date, list[Appointment]] = defaultdict(list)
    for row in rows.only("day", "begins", "ends"):
        by_day[row.day].append(row)
    return by_day


def _offered(day: date, hours: Hours, taken: Iterable[Appointment], since: datetime) -> OfferedDay | None:
    """Return what a day offers; None where the office is never open on such a day, or it is too late."""
    slots = slots_of(day, hours.openings, hours.closures, taken)
    if not slots:
        usual = slots_of(day, hours.openings, ())
        closed_for = _why_closed(hours.closures, usual)
        return OfferedDay(day, (), closed_for) if usual and closed_for else None
    left = tuple(slot for slot in slots if slot.starts_at >= since)
    return OfferedDay(day, left, "") if left else None


def _why_closed(closures: Iterable[OfficeClosure], usual: list[Slot]) -> str:
    """Return the name of the first closure of a day; what the office has not named is called by its kind."""
    for closure in closures:
        if any(closure.covers(slot.day, slot.begins, slot.ends) for slot in usual):
            return str(closure)
    return ""


def slot_at(
    office_id: int, starts_at: datetime, at: datetime, *, by_office: bool, besides: Appointment | None = None
) -> Slot | None:
    """Return the slot that begins then, if it is offered and has a free place; asked under the lock."""
    for offered in offered_days(office_id, at, by_office=by_office, besides=besides):
        for slot in offered.slots:
            if slot.starts_at == starts_at and slot.free:
                return slot
    return None
