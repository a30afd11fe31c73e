"""An office of the tests with hours, and appointments whose time is past."""

from datetime import date, time, timedelta

from django.utils import timezone

from cases.models import Appointment, Office, OfficeCalendar, OfficeClosure, OpeningHours, Weekday

EIGHT, HALF_PAST, NINE, NOON = time(8), time(8, 30), time(9), time(12)


def open_every_day(office: Office, *, capacity: int = 1, **facts: object) -> OfficeCalendar:
    """Return a calendar with visits of half an hour from eight to twelve, on every day of the week."""
    calendar = OfficeCalendar.objects.create(office=office, **facts)
    for weekday in Weekday:
        OpeningHours.objects.create(
            calendar=calendar, weekday=weekday, opens=EIGHT, closes=NOON, minutes=30, capacity=capacity
        )
    return calendar


def close(calendar: OfficeCalendar, first: date, last: date | None = None, **facts: object) -> OfficeClosure:
    """Return a closure that the office has entered."""
    return OfficeClosure.objects.create(calendar=calendar, first_day=first, last_day=last, **facts)


def in_days(number: int) -> date:
    """Return a day from today on."""
    return timezone.localdate() + timedelta(days=number)


def let_pass(appointment: Appointment, days: int = 1) -> Appointment:
    """Return the appointment as it is when its day lies so many days behind."""
    Appointment.objects.filter(pk=appointment.pk).update(day=in_days(-days))
    return Appointment.objects.get(pk=appointment.pk)
