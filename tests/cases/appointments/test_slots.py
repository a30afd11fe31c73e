"""The slots of a day follow from the calendar alone: property by property, for any calendar."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from hypothesis import given
from hypothesis import strategies as st

from cases.appointments.slots import slots_of
from cases.models import OfficeClosure, OpeningHours, Weekday

SATURDAY = date(2026, 11, 28)
times = st.integers(0, 24 * 12 - 1).map(lambda fives: time(fives // 12, fives % 12 * 5))


@dataclass(frozen=True)
class Held:
    """An appointment that takes a place."""

    begins: time
    ends: time


@st.composite
def openings(draw) -> list[OpeningHours]:
    """Draw stretches of weekdays, some of them overlapping."""
    rows = []
    for _number in range(draw(st.integers(0, 4))):
        opens, closes = sorted((draw(times), draw(times)))
        rows.append(
            OpeningHours(
                weekday=draw(st.sampled_from(Weekday.values)),
                opens=opens,
                closes=closes,
                minutes=draw(st.integers(5, 120)),
                capacity=draw(st.integers(1, 4)),
            )
        )
    return rows


@st.composite
def closures(draw) -> list[OfficeClosure]:
    """Draw closures around the week of the test: whole days and parts of days."""
    rows = []
    for _number in range(draw(st.integers(0, 3))):
        first = SATURDAY + timedelta(days=draw(st.integers(-3, 8)))
        begins, ends = sorted((draw(times), draw(times)))
        is_part = begins < ends and draw(st.booleans())
        rows.append(
            OfficeClosure(
                first_day=first,
                last_day=draw(st.one_of(st.none(), st.just(first + timedelta(days=2)))),
                begins=begins if is_part else None,
                ends=ends if is_part else None,
            )
        )
    return rows


days = st.integers(0, 6).map(lambda number: SATURDAY + timedelta(days=number))
held = st.lists(st.tuples(times, times).map(lambda pair: Held(*sorted(pair))), max_size=6)


def _minutes(begins: time, ends: time) -> float:
    return (datetime.combine(SATURDAY, ends) - datetime.combine(SATURDAY, begins)).total_seconds() / 60


@given(days, openings(), closures(), held)
def test_every_slot_lies_in_an_opening_and_outside_every_closure(day, rows, closed, taken):
    for slot in slots_of(day, rows, closed, taken):
        around = [
            row
            for row in rows
            if row.weekday == Weekday.of(day) and row.opens <= slot.begins and slot.ends <= row.closes
        ]
        assert any(_minutes(slot.begins, slot.ends) == row.minutes for row in around)
        assert not any(one.covers(day, slot.begins, slot.ends) for one in closed)
        assert slot.day == day
        assert 0 <= slot.free <= slot.capacity


@given(days, openings(), closures(), held)
def test_slots_are_in_order_and_begin_at_different_times(day, rows, closed, taken):
    begins = [slot.begins for slot in slots_of(day, rows, closed, taken)]
    assert begins == sorted(set(begins))


@given(days, openings(), held)
def test_an_appointment_takes_a_place_in_every_slot_it_overlaps(day, rows, taken):
    for slot in slots_of(day, rows, [], taken):
        overlapping = sum(one.begins < slot.ends and slot.begins < one.ends for one in taken)
        assert slot.free == max(0, slot.capacity - overlapping)


@given(days, openings(), closures())
def test_a_closure_never_adds_a_slot_and_moves_none(day, rows, closed):
    assert set(slots_of(day, rows, closed)) <= set(slots_of(day, rows, []))


@given(days, closures())
def test_without_hours_there_is_no_slot(day, closed):
    assert slots_of(day, [], closed) == []


def test_a_stretch_is_cut_into_visits_that_fit_in_whole():
    row = OpeningHours(weekday=Weekday.SATURDAY, opens=time(8), closes=time(9, 50), minutes=30, capacity=2)
    slots = slots_of(SATURDAY, [row], [])
    assert [(slot.begins, slot.ends) for slot in slots] == [
        (time(8), time(8, 30)),
        (time(8, 30), time(9)),
        (time(9), time(9, 30)),
    ]
    assert {slot.free for slot in slots} == {2}
    assert slots_of(SATURDAY + timedelta(days=1), [row], []) == []


def test_the_weekday_is_numbered_as_the_database_does():
    assert Weekday.of(SATURDAY) == Weekday.SATURDAY
    assert Weekday.of(SATURDAY + timedelta(days=1)) == Weekday.SUNDAY
    assert Weekday.of(SATURDAY - timedelta(days=1)) == Weekday.FRIDAY
    assert next(iter(Weekday)) == Weekday.SATURDAY
