"""Months, seasons and years of the Iranian calendar as the public reads them, computed from the cases."""

import datetime
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from django.core.cache import cache

from cases.statistics import suppression
from cases.statistics.counting import HandOver, hand_overs
from cases.statistics.suppression import SMALLEST_SHOWN, Shown
from portal.persian.jalali import JalaliDate

_KEPT_SECONDS = 3600


@dataclass(frozen=True)
class Cell:
    """A number of households and of their persons, or why there is none."""

    shown: Shown
    cases: int | None = None
    persons: int | None = None


@dataclass(frozen=True)
class MonthFigures:
    """A month of a year, 1 to 12."""

    number: int
    cell: Cell


@dataclass(frozen=True)
class SeasonFigures:
    """A season of a year, 1 to 4, with its three months."""

    number: int
    cell: Cell
    months: tuple[MonthFigures, ...]


@dataclass(frozen=True)
class YearFigures:
    """A Jalali year with its four seasons."""

    year: int
    cell: Cell
    seasons: tuple[SeasonFigures, ...]


@dataclass(frozen=True)
class ServiceFigures:
    """Everything that is published: this year and the last one, up to the end of the last month."""

    computed_on: datetime.date
    until: datetime.date
    years: tuple[YearFigures, ...]
    average_days: int | None
    is_empty: bool


def service_figures(today: datetime.date) -> ServiceFigures:
    """Return the figures as of a day; computed at most once an hour."""
    key = f"cases:figures:1:{today:%Y%m%d}"  # Another number when what is kept changes its shape.
    figures = cache.get(key)
    if figures is None:
        figures = compute(today)
        cache.set(key, figures, _KEPT_SECONDS)
    return figures


def compute(today: datetime.date) -> ServiceFigures:
    """Count anew what was handed over before this month began."""
    now = JalaliDate.from_date(today)
    since = JalaliDate(now.year - 1, 1, 1).to_date()
    until = JalaliDate(now.year, now.month, 1).to_date()
    served = list(hand_overs(since, until))
    cases, persons = Counter(), Counter()
    for hand_over in served:
        day = JalaliDate.from_date(hand_over.on)
        cases[day.year, day.month] += 1
        persons[day.year, day.month] += hand_over.persons
    years = (
        _year(year, [(cases[year, month], persons[year, month]) for month in range(1, over + 1)])
        for year, over in ((now.year - 1, 12), (now.year, now.month - 1))
    )
    return ServiceFigures(
        computed_on=today,
        until=until - datetime.timedelta(days=1),
        years=tuple(years),
        average_days=_average(served, JalaliDate(now.year - 1, now.month, 1).to_date()),
        is_empty=not served,
    )


def _year(year: int, counted: list[tuple[int, int]]) -> YearFigures:
    """Return a year of which so many months are over."""
    by_season = [counted[start : start + 3] for start in range(0, 12, 3)]
    is_over = len(counted) == 12
    shown = suppression.year([_cases(months) for months in by_season]) if is_over else Shown.NOT_OVER
    return YearFigures(
        year,
        _cell(shown, counted),
        tuple(_season(number, months) for number, months in enumerate(by_season, start=1)),
    )


def _season(number: int, counted: list[tuple[int, int]]) -> SeasonFigures:
    shown = suppression.season(_cases(counted)) if len(counted) == 3 else Shown.NOT_OVER
    months = []
    for place in range(3):
        month = counted[place : place + 1]
        cell = _cell(suppression.month(month[0][0]) if month else Shown.NOT_OVER, month)
        months.append(MonthFigures(3 * (number - 1) + place + 1, cell))
    return SeasonFigures(number, _cell(shown, counted), tuple(months))


def _cell(shown: Shown, counted: Iterable[tuple[int, int]]) -> Cell:
    """Return the sum of some months where it may be shown."""
    if shown is not Shown.NUMBER:
        return Cell(shown)
    return Cell(shown, *map(sum, zip(*counted, strict=True)))


def _cases(counted: Iterable[tuple[int, int]]) -> list[int]:
    return [cases for cases, _persons in counted]


def _average(served: Iterable[HandOver], since: datetime.date) -> int | None:
    """Return the average days from receipt to hand-over in the last twelve months; none of a few cases."""
    days = [hand_over.days for hand_over in served if hand_over.on >= since]
    return round(sum(days) / len(days)) if len(days) >= SMALLEST_SHOWN else None
