"""Dates known to the day, the month, the year, by estimate, or not at all."""

import datetime
from dataclasses import dataclass
from typing import Self

from portal.persian.digits import for_language, primary_language
from portal.persian.jalali import JalaliDate, date_of, days_in_month, format_date, reads_jalali
from portal.persian.months import GREGORIAN, JALALI, month_names

DAY = "day"
MONTH = "month"
YEAR = "year"
ESTIMATED = "estimated"
UNKNOWN = "unknown"
PRECISIONS = (DAY, MONTH, YEAR, ESTIMATED, UNKNOWN)
CALENDARS = (JALALI, GREGORIAN)

# An estimated year may be wrong by this many years either way.
ESTIMATE_MARGIN_YEARS = 2

_UNKNOWN_WORD = {"fa": "نامعلوم", "ps": "نامعلوم", "ar": "غير معروف", "ckb": "نادیار"}
_ABOUT_WORD = {"fa": "حدود", "ps": "شاوخوا", "ar": "نحو", "ckb": "نزیکەی"}
_CALENDAR_MARK = {
    JALALI: {"ar": " هـ.ش", "ckb": "ی هەتاوی"},
    GREGORIAN: {"fa": " میلادی", "ps": " میلادي"},
}


@dataclass(frozen=True)
class PartialDate:
    """A date with its precision and the calendar it was told in.

    ``date`` is the first day of what is known (of the month, of the year) and None when unknown.
    """

    date: datetime.date | None
    precision: str = DAY
    calendar: str = JALALI

    def __post_init__(self) -> None:
        if self.precision not in PRECISIONS:
            raise ValueError(f"No such precision: {self.precision}")
        if self.calendar not in CALENDARS:
            raise ValueError(f"No such calendar: {self.calendar}")
        if (self.date is None) != (self.precision == UNKNOWN):
            raise ValueError("Only an unknown date has no day")

    @classmethod
    def unknown(cls) -> Self:
        """Return the date of which nothing is known."""
        return cls(None, UNKNOWN)

    @classmethod
    def from_parts(
        cls,
        year: int,
        month: int | None = None,
        day: int | None = None,
        *,
        calendar: str = JALALI,
        is_estimated: bool = False,
    ) -> Self:
        """Return the date whose precision follows from the parts given; raise DateError for no date."""
        if is_estimated:
            return cls(date_of(year, 1, 1, calendar), ESTIMATED, calendar)
        precision = YEAR if month is None else MONTH if day is None else DAY
        first = date_of(year, 1 if month is None else month, 1 if day is None else day, calendar)
        return cls(first, precision, calendar)

    @property
    def parts(self) -> tuple[int, int, int] | None:
        """Year, month and day of the first day, in the calendar it was told in."""
        if self.date is None:
            return None
        return _parts(self.date, self.calendar)

    @property
    def bounds(self) -> tuple[datetime.date, datetime.date] | None:
        """The first and the last day that the true date may be; None when unknown."""
        if self.date is None:
            return None
        year, month, _ = _parts(self.date, self.calendar)
        if self.precision == DAY:
            return self.date, self.date
        if self.precision == MONTH:
            return _first_of(year, month, self.calendar), _last_of(year, month, self.calendar)
        margin = ESTIMATE_MARGIN_YEARS if self.precision == ESTIMATED else 0
        return _first_of(year - margin, 1, self.calendar), _last_of(year + margin, 12, self.calendar)

    def age_range_on(self, day: datetime.date) -> tuple[int, int] | None:
        """Return the least and the greatest age in full years on a day; None when unknown."""
        bounds = self.bounds
        if bounds is None:
            return None
        earliest, latest = bounds
        return _age(latest, day, self.calendar), _age(earliest, day, self.calendar)

    def format(self, language: str = "fa") -> str:
        """Return the date as precisely as it is known: «۱۳۶۱/۰۴/۱۲», «تیر ۱۳۶۱», «حدود ۱۳۶۱», «نامعلوم»."""
        return format_partial(self.date, self.precision, self.calendar, language)


def format_partial(
    date: datetime.date | None, precision: str, calendar: str = JALALI, language: str = "fa"
) -> str:
    """Return a date as precisely as it is known, in the calendar it was told in.

    Where readers use the other calendar, the months or years it may fall in follow in brackets.
    """
    primary = primary_language(language)
    if date is None:
        return _UNKNOWN_WORD.get(primary, "unknown")
    if precision == DAY:
        return format_date(date, language)
    partial = PartialDate(date, precision, calendar)
    year, month, _ = _parts(date, calendar)
    known = f"{year}{_CALENDAR_MARK[calendar].get(primary, '')}"
    if precision == MONTH:
        known = f"{month_names(language, calendar)[month - 1]} {known}"
    if (calendar == JALALI) != reads_jalali(language):
        known = f"{known} ({_span_in_other_calendar(partial, language)})"
    if precision == ESTIMATED:
        known = f"{_ABOUT_WORD.get(primary, 'about')} {known}"
    return for_language(known, language)


def _span_in_other_calendar(partial: PartialDate, language: str) -> str:
    """Return «1982–1983», or «June–July 1982», for a date told in the calendar the reader does not use."""
    other = GREGORIAN if partial.calendar == JALALI else JALALI
    year, month, _ = partial.parts
    last_month = month if partial.precision == MONTH else 12
    first = _parts(_first_of(year, month, partial.calendar), other)
    last = _parts(_last_of(year, last_month, partial.calendar), other)
    if partial.precision != MONTH:
        return f"{first[0]}–{last[0]}"
    names = month_names(language, other)
    if first[0] == last[0]:
        return f"{names[first[1] - 1]}–{names[last[1] - 1]} {last[0]}"
    return f"{names[first[1] - 1]} {first[0]} – {names[last[1] - 1]} {last[0]}"


def _parts(day: datetime.date, calendar: str) -> tuple[int, int, int]:
    """Return year, month and day of a day in a calendar."""
    shown = JalaliDate.from_date(day) if calendar == JALALI else day
    return shown.year, shown.month, shown.day


def _first_of(year: int, month: int, calendar: str) -> datetime.date:
    """Return the first day of a month of a calendar."""
    return JalaliDate(year, month, 1).to_date() if calendar == JALALI else datetime.date(year, month, 1)


def _last_of(year: int, month: int, calendar: str) -> datetime.date:
    """Return the last day of a month of a calendar."""
    if calendar == JALALI:
        return JalaliDate(year, month, days_in_month(year, month)).to_date()
    following = datetime.date(year + month // 12, month % 12 + 1, 1)
    return following - datetime.timedelta(days=1)


def _age(born: datetime.date, day: datetime.date, calendar: str) -> int:
    """Return full years lived, counted in the calendar of the birth date; 0 for one not yet born."""
    birth, now = _parts(born, calendar), _parts(day, calendar)
    return max(0, now[0] - birth[0] - (now[1:] < birth[1:]))
