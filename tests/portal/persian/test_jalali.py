"""The Jalali calendar agrees with an independent implementation, and reads and writes dates."""

import datetime

import jdatetime
import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.persian.jalali import (
    DateError,
    JalaliDate,
    format_date,
    format_datetime,
    format_long,
    is_leap,
    jalali_year,
    month_names,
    parse_date,
)

DAY = datetime.date(2026, 11, 26)
DAYS = st.dates(datetime.date(1871, 3, 21), datetime.date(2122, 3, 20))


@given(DAYS)
def test_conversion_agrees_with_jdatetime_from_1250_to_1500(day):
    other = jdatetime.date.fromgregorian(date=day)
    assert JalaliDate.from_date(day) == JalaliDate(other.year, other.month, other.day)


@given(DAYS)
def test_a_day_survives_conversion_and_back(day):
    assert JalaliDate.from_date(day).to_date() == day


@given(DAYS, DAYS)
def test_jalali_days_are_ordered_as_the_days_themselves(one, other):
    assert (JalaliDate.from_date(one) < JalaliDate.from_date(other)) == (one < other)


@given(st.dates(datetime.date(1900, 1, 1), datetime.date(2100, 1, 1)))
def test_what_is_written_can_be_read(day):
    assert parse_date(format_date(day)) == day


@pytest.mark.parametrize(
    ("jalali", "gregorian"),
    [
        ((1403, 12, 30), (2025, 3, 20)),
        ((1404, 1, 1), (2025, 3, 21)),
        ((1399, 12, 30), (2021, 3, 20)),
        ((1357, 11, 22), (1979, 2, 11)),
        ((1405, 9, 5), (2026, 11, 26)),
        ((1250, 1, 1), (1871, 3, 21)),
    ],
)
def test_known_days(jalali, gregorian):
    day = datetime.date(*gregorian)
    assert JalaliDate(*jalali).to_date() == day
    assert JalaliDate.from_date(day) == JalaliDate(*jalali)


def test_leap_years_are_those_of_the_official_calendar():
    assert [year for year in range(1390, 1413) if is_leap(year)] == [1391, 1395, 1399, 1403, 1408, 1412]


@pytest.mark.parametrize(
    ("parts", "code"),
    [
        ((1404, 12, 30), "day"),
        ((1404, 7, 31), "day"),
        ((1404, 1, 0), "day"),
        ((1404, 13, 1), "month"),
        ((1404, 0, 1), "month"),
        ((0, 1, 1), "year"),
    ],
)
def test_days_that_are_in_no_calendar_are_refused(parts, code):
    with pytest.raises(DateError) as refused:
        JalaliDate(*parts)
    assert refused.value.code == code


@pytest.mark.parametrize(
    "text",
    [
        "۱۴۰۵/۰۹/۰۵",
        "١٤٠٥/٠٩/٠٥",
        "1405/9/5",
        "1405-09-05",
        "1405.9.5",
        "1405 9 5",
        " ۱۴۰۵ / ۹ / ۵ ",
        "\u200f۱۴۰۵/۰۹/۰۵\u200e",
        "۱۴۰۵۰۹۰۵",
    ],
)
def test_a_date_may_be_typed_in_any_digits_and_with_any_separator(text):
    assert parse_date(text) == DAY


def test_a_gregorian_date_is_read_when_asked_for():
    assert parse_date("2026-11-26", "gregorian") == DAY


@pytest.mark.parametrize(
    ("text", "calendar", "code"),
    [
        ("", "jalali", "unreadable"),
        ("دیروز", "jalali", "unreadable"),
        ("1405/09", "jalali", "unreadable"),
        ("1405" + " " * 100 + "9 5", "jalali", "unreadable"),
        ("5/9/1405", "jalali", "year_not_first"),
        ("26-11-2026", "gregorian", "year_not_first"),
        ("61/4/12", "jalali", "year"),
        ("14055/4/12", "jalali", "year"),
        ("2026/11/26", "jalali", "year"),
        ("1405/11/26", "gregorian", "year"),
        ("1405/13/1", "jalali", "month"),
        ("2026/13/1", "gregorian", "month"),
        ("1404/12/30", "jalali", "day"),
        ("2026/02/29", "gregorian", "day"),
    ],
)
def test_a_text_that_is_no_date_says_why(text, calendar, code):
    with pytest.raises(DateError) as refused:
        parse_date(text, calendar)
    assert refused.value.code == code


@pytest.mark.parametrize(
    ("language", "short", "long"),
    [
        ("fa", "۱۴۰۵/۰۹/۰۵", "۵ آذر ۱۴۰۵"),
        ("fa-af", "۱۴۰۵/۰۹/۰۵", "۵ قوس ۱۴۰۵"),
        ("ps", "۱۴۰۵/۰۹/۰۵", "۵ لیندۍ ۱۴۰۵"),
        ("ar", "٢٠٢٦/١١/٢٦ (١٤٠٥/٠٩/٠٥)", "٢٦ تشرين الثاني ٢٠٢٦ (٥ آذر ١٤٠٥)"),
        ("en", "2026-11-26 (1405/09/05)", "26 November 2026 (5 Azar 1405)"),
    ],
)
def test_each_language_writes_a_day_its_own_way(language, short, long):
    assert format_date(DAY, language) == short
    assert format_long(DAY, language) == long


def test_a_moment_is_shown_in_the_time_of_tehran():
    moment = datetime.datetime(2026, 11, 25, 21, 0, tzinfo=datetime.UTC)
    assert format_datetime(moment) == "۱۴۰۵/۰۹/۰۵، ساعت ۰۰:۳۰"
    assert format_datetime(moment, "en") == "2026-11-26 (1405/09/05) 00:30"


def test_a_moment_without_a_time_zone_is_refused():
    with pytest.raises(ValueError, match="time zone"):
        format_datetime(datetime.datetime(2026, 11, 26, 11, 0))


def test_the_jalali_year_turns_at_nowruz():
    assert jalali_year(datetime.date(2025, 3, 20)) == 1403
    assert jalali_year(datetime.date(2025, 3, 21)) == 1404


def test_month_names_stand_beside_the_calendar():
    assert month_names("fa")[8] == "آذر"
