"""The times at which an office receives households: computed from its calendar, and from nothing else."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Protocol

from portal.persian.jalali import TEHRAN


class Opening(Protocol):
    """A stretch of a weekday, cut into visits of equal length; weekdays go from 1, Sunday, to 7."""

    weekday: int
    opens: time
    closes: time
    minutes: int
    capacity: int


class Closing(Protocol):
    """What may be closed between two times of a day."""

    def covers(self, day: date, begins: time, ends: time) -> bool:
        """Tell whether nobody is received then."""


class Taken(Protocol):
    """An appointment that takes a place."""

    begins: time
    ends: time


@dataclass(frozen=True, order=True)
class Slot:
    """One time of a day; ``capacity`` households at once, of which ``free`` may still come."""

    day: date
    begins: time
    ends: time
    capacity: int
    free: int

    @property
    def starts_at(self) -> datetime:
        return datetime.combine(self.day, self.begins, TEHRAN)


def slots_of(
    day: date, openings: Iterable[Opening], closings: Iterable[Closing], taken: Iterable[Taken] = ()
) -> list[Slot]:
    """Return the slots of a day in order, also the full ones; what a closing touches is left out.

    An appointment takes a place in every slot it overlaps, so that a change of the pattern never makes room
    for more households than the office can receive. Of two stretches that begin a visit at the same time the
    first one counts.
    """
    closed, held = tuple(closings), tuple(taken)
    slots: dict[time, Slot] = {}
    for opening in openings:
        if opening.weekday != day.isoweekday() % 7 + 1:
            continue
        for begins, ends in _cut(opening):
            if begins in slots or any(closing.covers(day, begins, ends) for closing in closed):
                continue
            there = sum(one.begins < ends and begins < one.ends for one in held)
            slots[begins] = Slot(day, begins, ends, opening.capacity, max(0, opening.capacity - there))
    return sorted(slots.values())


def _cut(opening: Opening) -> Iterator[tuple[time, time]]:
    """Yield beginning and end of each visit that fits in whole."""
    step = timedelta(minutes=opening.minutes)
    at = datetime.combine(date.min, opening.opens)
    last = datetime.combine(date.min, opening.closes)
    while at + step <= last:
        yield at.time(), (at + step).time()
        at += step
