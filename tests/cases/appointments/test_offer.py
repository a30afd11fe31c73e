"""What an office offers: within its limits, without what it is closed for, the full days too."""

from datetime import datetime, time

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from cases.actions.book_appointment import book_appointment
from cases.appointments.offer import offered_days
from cases.models import Appointment, Weekday
from cases.workflow.visits import AppointmentPurpose, ClosureKind
from portal.persian.jalali import TEHRAN
from tests.households.calendars import EIGHT, close, in_days


def _days(calendar, **kwargs):
    return {offered.day: offered for offered in offered_days(calendar.office_id, timezone.now(), **kwargs)}


def test_days_are_offered_as_far_ahead_as_the_office_says(calendar):
    days = _days(calendar)
    assert max(days) == in_days(30)
    assert len(days[in_days(30)].slots) == 8
    calendar.days_ahead = 3
    calendar.save()
    assert max(_days(calendar)) == in_days(3)


def test_nobody_is_received_on_a_weekday_without_hours(calendar):
    calendar.openings.filter(weekday=Weekday.FRIDAY).delete()
    offered = _days(calendar)
    assert offered
    assert not any(Weekday.of(day) == Weekday.FRIDAY for day in offered)


def test_an_office_without_hours_offers_nothing(bureau):
    assert offered_days(bureau.office.pk, timezone.now()) == []


def test_what_is_too_near_is_offered_at_the_desk_alone(calendar):
    at = datetime.combine(in_days(1), time(9, 10), TEHRAN)
    first = offered_days(calendar.office_id, at)[0]
    assert first.day == in_days(2)
    at_the_desk = offered_days(calendar.office_id, at, by_office=True)[0]
    assert (at_the_desk.day, at_the_desk.slots[0].begins) == (in_days(1), time(9, 30))


def test_a_holiday_is_told_by_its_name_and_a_closed_morning_leaves_the_rest(calendar):
    close(calendar, in_days(2), name="عید سعید فطر")
    close(calendar, in_days(3), kind=ClosureKind.CLOSURE, begins=time(8), ends=time(10))
    days = _days(calendar)
    assert (days[in_days(2)].slots, days[in_days(2)].closed_for) == ((), "عید سعید فطر")
    assert min(slot.begins for slot in days[in_days(3)].slots) == time(10)


def test_a_full_day_is_still_told(calendar, another):
    for slot in _days(calendar)[in_days(1)].slots:
        Appointment.objects.create(
            case=another(),
            office=calendar.office,
            purpose=AppointmentPurpose.INTERVIEW,
            day=slot.day,
            begins=slot.begins,
            ends=slot.ends,
            changed_at=timezone.now(),
        )
    assert _days(calendar)[in_days(1)].free == 0


@pytest.mark.parametrize("households_there", [1, 4])
def test_the_offer_costs_three_queries(calendar, another, applicant, case, households_there):
    for number in range(households_there):
        close(calendar, in_days(10 + number))
    with CaptureQueriesContext(connection) as queries:
        assert _days(calendar)
    assert len(queries) == 3


def test_what_is_offered_is_never_counted_as_closed_and_the_other_way_round(calendar, case, applicant):
    booked = book_appointment(
        case, by=applicant, day=in_days(2), begins=EIGHT, purpose=AppointmentPurpose.UNDERTAKING
    )

    def is_closed() -> bool:
        return Appointment.objects.with_closing().get(pk=booked.pk).is_closed

    assert not is_closed()
    part = close(calendar, in_days(2), begins=time(8, 30), ends=time(9))
    assert not is_closed(), "the visit is over when the closure begins"
    part.delete()
    for facts in (
        {"first": in_days(2)},
        {"first": in_days(1), "last": in_days(3)},
        {"first": in_days(2), "begins": time(8, 15), "ends": time(8, 20)},
    ):
        closure = close(calendar, **facts)
        assert is_closed(), facts
        assert EIGHT not in {slot.begins for slot in _days(calendar, besides=booked)[in_days(2)].slots}
        closure.delete()
    calendar.openings.filter(weekday=Weekday.of(in_days(2))).delete()
    assert is_closed(), "on a day that is no longer a day of the office"


def test_the_days_of_a_closure_reach_from_the_first_to_the_last(calendar):
    close(calendar, in_days(2), in_days(4))
    open_days = {day for day, offered in _days(calendar).items() if offered.slots}
    assert not open_days & {in_days(2), in_days(3), in_days(4)}
    assert {in_days(1), in_days(5)} <= open_days
