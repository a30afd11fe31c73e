"""The Iranian solar (Jalali) calendar: conversion, reading and writing of dates."""

import datetime
import re
from dataclasses import dataclass
from typing import Self
from zoneinfo import ZoneInfo

from portal.persian.digits import for_language, primary_language, to_ascii
from portal.persian.months import GREGORIAN, JALALI, month_names
from portal.persian.text import strip_controls

TEHRAN = ZoneInfo("Asia/Tehran")

# A year is leap when its remainder by 33 is one of these: the official calendar from 1250 to 1501.
_LEAP_REMAINDERS = (1, 5, 9, 13, 17, 22, 26, 30)
_DAYS_IN_33_YEARS = 33 * 365 + len(_LEAP_REMAINDERS)
_FIRST_YEAR, _LAST_YEAR = 1250, 1500
_FIRST_GREGORIAN_YEAR, _LAST_GREGORIAN_YEAR = 1872, 2121
_LAST_CONVERTIBLE_YEAR = 9377

_BEFORE_THE_CLOCK = {"fa": "، ساعت ", "ps": "، ", "ar": "، ", "ckb": "، "}

_SEPARATED = re.compile(r"([0-9]+)\s*[/\-.\s]\s*([0-9]+)\s*[/\-.\s]\s*([0-9]+)")
_COMPACT = re.compile(r"([0-9]{4})([0-9]{2})([0-9]{2})")
_LONGEST_DATE = 30


class DateError(ValueError):
    """A text or a set of numbers that is no date; ``code`` says why."""

    code = "invalid"


class UnreadableDate(DateError):
    """The text does not hold a year, a month and a day."""

    code = "unreadable"


class YearNotFirst(DateError):
    """The year stands last; the order of day and month would be a guess."""

    code = "year_not_first"


class YearOutOfRange(DateError):
    """The year is not written with four digits, or is far outside a human life."""

    code = "year"


class MonthOutOfRange(DateError):
    """The month is not between 1 and 12."""

    code = "month"


class DayOutOfRange(DateError):
    """The month does not have this day."""

    code = "day"


@dataclass(frozen=True, order=True)
class JalaliDate:
    """A day of the Iranian solar calendar; exact from 1250 to 1501."""

    year: int
    month: int
    day: int

    def __post_init__(self) -> None:
        if not 1 <= self.year <= _LAST_CONVERTIBLE_YEAR:
            raise YearOutOfRange(f"No such year: {self.year}")
        if not 1 <= self.month <= 12:
            raise MonthOutOfRange(f"No such month: {self.month}")
        if not 1 <= self.day <= days_in_month(self.year, self.month):
            raise DayOutOfRange(f"No such day: {self.year}/{self.month}/{self.day}")

    @classmethod
    def from_date(cls, day: datetime.date) -> Self:
        """Return the Jalali day of a Gregorian one."""
        cycles, rest = divmod(day.toordinal() - _EPOCH, _DAYS_IN_33_YEARS)
        year_in_cycle = min(rest // 365, 32)
        if rest < _days_before(year_in_cycle + 1):
            year_in_cycle -= 1
        day_of_year = rest - _days_before(year_in_cycle + 1)
        month, in_month = _split_day_of_year(day_of_year)
        return cls(33 * cycles + year_in_cycle + 1, month, in_month)

    def to_date(self) -> datetime.date:
        """Return the Gregorian day."""
        days = _days_before(self.year) + _days_before_month(self.month) + self.day - 1
        return datetime.date.fromordinal(_EPOCH + days)


def is_leap(year: int) -> bool:
    """Tell whether Esfand of a Jalali year has thirty days."""
    return year % 33 in _LEAP_REMAINDERS


def days_in_month(year: int, month: int) -> int:
    """Return the number of days of a Jalali month."""
    if month <= 6:
        return 31
    return 30 if month < 12 or is_leap(year) else 29


def parse_date(text: str, calendar: str = JALALI) -> datetime.date:
    """Read year, month, day in any digits, apart by / - . or space, or as eight digits; raise DateError."""
    cleaned = to_ascii(strip_controls(text)).strip()
    if len(cleaned) > _LONGEST_DATE:
        raise UnreadableDate("Too long for a date")
    match = _SEPARATED.fullmatch(cleaned) or _COMPACT.fullmatch(cleaned)
    if match is None:
        raise UnreadableDate("Expected year, month and day")
    first, _, last = match.groups()
    if len(first) <= 2 and len(last) == 4:
        raise YearNotFirst("The year comes first")
    if len(first) != 4:
        raise YearOutOfRange("The year has four digits")
    year, month, day = (int(part) for part in match.groups())
    return date_of(year, month, day, calendar)


def date_of(year: int, month: int, day: int, calendar: str = JALALI) -> datetime.date:
    """Return the day given in numbers of a calendar; raise DateError when a human life cannot hold it."""
    if calendar == JALALI:
        if not _FIRST_YEAR <= year <= _LAST_YEAR:
            raise YearOutOfRange(f"Year outside {_FIRST_YEAR}–{_LAST_YEAR}")
        return JalaliDate(year, month, day).to_date()
    if not _FIRST_GREGORIAN_YEAR <= year <= _LAST_GREGORIAN_YEAR:
        raise YearOutOfRange(f"Year outside {_FIRST_GREGORIAN_YEAR}–{_LAST_GREGORIAN_YEAR}")
    if not 1 <= month <= 12:
        raise MonthOutOfRange(f"No such month: {month}")
    try:
        return datetime.date(year, month, day)
    except ValueError as error:
        raise DayOutOfRange(f"No such day: {year}-{month}-{day}") from error


def jalali_year(day: datetime.date) -> int:
    """Return the Jalali year in which a day lies."""
    return JalaliDate.from_date(day).year


def format_date(day: datetime.date, language: str = "fa") -> str:
    """Return «۱۴۰۵/۰۹/۰۵»; outside Persian and Pashto the Gregorian day with the Jalali in brackets."""
    jalali = JalaliDate.from_date(day)
    short = f"{jalali.year}/{jalali.month:02}/{jalali.day:02}"
    if not reads_jalali(language):
        # Only a slash keeps its place between Arabic digits in a right-to-left line.
        separator = "/" if primary_language(language) in {"ar", "ckb"} else "-"
        short = f"{day.year}{separator}{day.month:02}{separator}{day.day:02} ({short})"
    return for_language(short, language)


def format_long(day: datetime.date, language: str = "fa") -> str:
    """Return «۵ آذر ۱۴۰۵»; outside Persian and Pashto the Gregorian day with the Jalali in brackets."""
    jalali = JalaliDate.from_date(day)
    long = f"{jalali.day} {month_names(language)[jalali.month - 1]} {jalali.year}"
    if not reads_jalali(language):
        long = f"{day.day} {month_names(language, GREGORIAN)[day.month - 1]} {day.year} ({long})"
    return for_language(long, language)


def format_datetime(moment: datetime.datetime, language: str = "fa") -> str:
    """Return «۱۴۰۵/۰۹/۰۵، ساعت ۱۴:۳۰» in the time of Tehran; the moment must know its time zone."""
    if moment.tzinfo is None:
        raise ValueError("A moment without a time zone cannot be shown")
    local = moment.astimezone(TEHRAN)
    clock = for_language(f"{local:%H:%M}", language)
    joint = _BEFORE_THE_CLOCK.get(primary_language(language), " ")
    return f"{format_date(local.date(), language)}{joint}{clock}"


def reads_jalali(language: str) -> bool:
    """Tell whether readers of a language know the Jalali calendar from home."""
    return primary_language(language) in {"fa", "ps"}


def _days_before(year: int) -> int:
    """Return the days from 1 Farvardin 1 to the first day of a year."""
    cycles, rest = divmod(year - 1, 33)
    leaps = sum(remainder <= rest for remainder in _LEAP_REMAINDERS)
    return cycles * _DAYS_IN_33_YEARS + rest * 365 + leaps


def _days_before_month(month: int) -> int:
    """Return the days of a year before the first day of a month."""
    return 31 * (month - 1) if month <= 7 else 30 * (month - 1) + 6


def _split_day_of_year(days: int) -> tuple[int, int]:
    """Return month and day for the number of days gone since 1 Farvardin."""
    if days < 186:
        return days // 31 + 1, days % 31 + 1
    return (days - 186) // 30 + 7, (days - 186) % 30 + 1


# 30 Esfand 1403 was 20 March 2025: the proleptic ordinal of 1 Farvardin of year 1.
_EPOCH = datetime.date(2025, 3, 20).toordinal() - (_days_before(1403) + _days_before_month(12) + 29)
