"""The numbers computed from the cases, in the words of the reader's language."""

import datetime
from dataclasses import dataclass
from functools import lru_cache

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from cases.service import ServiceFigures, Shown, service_figures
from portal.persian.digits import for_language, group_for_language
from portal.persian.jalali import JalaliDate, reads_jalali
from portal.persian.months import month_names
from portal.persian.reader import reader_language

SEASONS = (gettext_lazy("Spring"), gettext_lazy("Summer"), gettext_lazy("Autumn"), gettext_lazy("Winter"))

_WITHOUT_A_NUMBER: dict[Shown, Promise] = {
    Shown.FEW: gettext_lazy("fewer than 5 households"),
    Shown.WITHHELD: gettext_lazy("not published"),
    Shown.NOT_OVER: gettext_lazy("not yet over"),
}


@dataclass(frozen=True)
class Count:
    """How many were served in a named stretch of time."""

    period: str
    text: str


@dataclass(frozen=True)
class SeasonCounts:
    """A season: its name, its three months, its total."""

    name: str
    months: tuple[Count, ...]
    total: str


@dataclass(frozen=True)
class YearCounts:
    """A year: its name, its four seasons, its total."""

    name: str
    seasons: tuple[SeasonCounts, ...]
    total: str


@dataclass(frozen=True)
class CardFigures:
    """What the card says of the cases themselves."""

    computed_on: datetime.date
    until: datetime.date
    is_empty: bool
    average_time: str
    latest: tuple[Count, ...]
    years: tuple[YearCounts, ...]


def card_figures() -> CardFigures:
    """Return the figures of today in the active language."""
    return _in_words(service_figures(), reader_language())


@lru_cache(maxsize=16)  # For each language of a day, and for the day after.
def _in_words(figures: ServiceFigures, _language: str) -> CardFigures:
    return CardFigures(
        computed_on=figures.computed_on,
        until=figures.until,
        is_empty=figures.is_empty,
        average_time=_average(figures.average_days),
        latest=tuple(_latest(figures)),
        years=tuple(_year(year) for year in reversed(figures.years)),
    )


def _latest(figures: ServiceFigures) -> list[Count]:
    """Return the last month, season and year that are over, in this order."""
    last = JalaliDate.from_date(figures.until)
    years = {year.year: year for year in figures.years}
    year = years[last.year]
    month = year.seasons[(last.month - 1) // 3].months[(last.month - 1) % 3]
    over = [
        (year.year, season)
        for year in figures.years
        for season in year.seasons
        if season.cell.shown is not Shown.NOT_OVER
    ]
    counts = [Count(f"{_month(month.number)} {_year_name(last.year)}", _cell(month.cell))]
    season_year, season = over[-1]
    counts.append(Count(f"{SEASONS[season.number - 1]} {_year_name(season_year)}", _cell(season.cell)))
    full = [year for year in figures.years if year.cell.shown is not Shown.NOT_OVER]
    name = _("the year %(year)s") % {"year": _year_name(full[-1].year)}
    return [*counts, Count(name, _cell(full[-1].cell))]


def _year(year: object) -> YearCounts:
    return YearCounts(
        _("Year %(year)s") % {"year": _year_name(year.year)},
        tuple(
            SeasonCounts(
                str(SEASONS[season.number - 1]),
                tuple(Count(_month(month.number), _cell(month.cell)) for month in season.months),
                _cell(season.cell),
            )
            for season in year.seasons
        ),
        _cell(year.cell),
    )


def _cell(cell: object) -> str:
    """Return a number of households and persons, or in words why there is none."""
    if cell.shown is not Shown.NUMBER:
        return str(_WITHOUT_A_NUMBER[cell.shown])
    language = reader_language()
    return _("%(households)s households, %(persons)s persons") % {
        "households": group_for_language(cell.cases, language),
        "persons": group_for_language(cell.persons, language),
    }


def _average(days: int | None) -> str:
    if days is None:
        return ""
    if days == 0:
        return _("less than one day")
    number = for_language(days, reader_language())
    return ngettext("%(number)s day", "%(number)s days", days) % {"number": number}


def _month(number: int) -> str:
    return month_names(reader_language())[number - 1]


def _year_name(year: int) -> str:
    """Return a Jalali year, for those who count otherwise with the years in which it lies."""
    language = reader_language()
    if reads_jalali(language):
        return for_language(year, language)
    first = JalaliDate(year, 1, 1).to_date().year
    return for_language(f"{year} ({first}–{first + 1})", language)
