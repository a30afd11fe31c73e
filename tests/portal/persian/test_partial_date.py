"""A date is shown and counted only as precisely as it is known."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.persian.jalali import DateError
from portal.persian.partial_date import DAY, PRECISIONS, YEAR, PartialDate, format_partial

TODAY = datetime.date(2026, 11, 26)  # 1405/09/05
TO_THE_DAY = PartialDate.from_parts(1361, 4, 12)
TO_THE_MONTH = PartialDate.from_parts(1361, 4)
TO_THE_YEAR = PartialDate.from_parts(1361)
BY_ESTIMATE = PartialDate.from_parts(1361, is_estimated=True)
UNKNOWN = PartialDate.unknown()
GREGORIAN_YEAR = PartialDate.from_parts(1982, calendar="gregorian")
GREGORIAN_MONTH = PartialDate.from_parts(1982, 12, calendar="gregorian")


def test_the_precision_follows_from_the_parts():
    known = (TO_THE_DAY, TO_THE_MONTH, TO_THE_YEAR, BY_ESTIMATE, UNKNOWN)
    assert tuple(date.precision for date in known) == PRECISIONS


@pytest.mark.parametrize(
    ("date", "persian", "english"),
    [
        (TO_THE_DAY, "۱۳۶۱/۰۴/۱۲", "1982-07-03 (1361/04/12)"),
        (TO_THE_MONTH, "تیر ۱۳۶۱", "Tir 1361 (June–July 1982)"),
        (TO_THE_YEAR, "۱۳۶۱", "1361 (1982–1983)"),
        (BY_ESTIMATE, "حدود ۱۳۶۱", "about 1361 (1982–1983)"),
        (UNKNOWN, "نامعلوم", "unknown"),
        (GREGORIAN_YEAR, "۱۹۸۲ میلادی (۱۳۶۰–۱۳۶۱)", "1982"),
        (GREGORIAN_MONTH, "دسامبر ۱۹۸۲ میلادی (آذر–دی ۱۳۶۱)", "December 1982"),
    ],
)
def test_a_date_is_written_as_far_as_it_is_known(date, persian, english):
    assert date.format() == persian
    assert date.format("en") == english


def test_a_month_that_spans_two_gregorian_years_names_both():
    assert PartialDate.from_parts(1361, 10).format("en") == "Dey 1361 (December 1982 – January 1983)"


def test_afghans_pashtuns_and_iraqis_read_their_own_words():
    assert TO_THE_MONTH.format("fa-af") == "سرطان ۱۳۶۱"
    assert BY_ESTIMATE.format("ps") == "شاوخوا ۱۳۶۱"
    assert BY_ESTIMATE.format("ar") == "نحو ١٣٦١ هـ.ش (١٩٨٢–١٩٨٣)"
    assert UNKNOWN.format("ar") == "غير معروف"


def test_stored_columns_can_be_written_without_a_partial_date():
    assert format_partial(datetime.date(1982, 3, 21), YEAR) == "۱۳۶۱"


@pytest.mark.parametrize(
    ("date", "ages"),
    [
        (TO_THE_DAY, (44, 44)),
        (TO_THE_MONTH, (44, 44)),
        (TO_THE_YEAR, (43, 44)),
        (BY_ESTIMATE, (41, 46)),
        (GREGORIAN_YEAR, (43, 44)),
        (GREGORIAN_MONTH, (43, 43)),
        (UNKNOWN, None),
    ],
)
def test_the_age_is_as_certain_as_the_date(date, ages):
    assert date.age_range_on(TODAY) == ages


def test_the_age_changes_on_the_birthday():
    born = PartialDate.from_parts(1387, 9, 5)
    assert born.age_range_on(TODAY - datetime.timedelta(days=1)) == (17, 17)
    assert born.age_range_on(TODAY) == (18, 18)


def test_one_born_on_the_leap_day_grows_older_at_nowruz():
    born = PartialDate.from_parts(1387, 12, 30)
    assert born.age_range_on(datetime.date(2027, 3, 20)) == (17, 17)
    assert born.age_range_on(datetime.date(2027, 3, 21)) == (18, 18)


def test_a_newborn_of_this_year_is_not_of_negative_age():
    assert PartialDate.from_parts(1405).age_range_on(TODAY) == (0, 0)


@given(st.integers(1300, 1404), st.integers(1, 12), st.integers(1, 29))
def test_less_precision_never_excludes_the_true_age(year, month, day):
    (age, _) = PartialDate.from_parts(year, month, day).age_range_on(TODAY)
    for vaguer in (
        PartialDate.from_parts(year, month),
        PartialDate.from_parts(year),
        PartialDate.from_parts(year, is_estimated=True),
    ):
        least, greatest = vaguer.age_range_on(TODAY)
        assert least <= age <= greatest


@given(st.integers(1300, 1404), st.one_of(st.none(), st.integers(1, 12)))
def test_a_date_gives_back_the_parts_it_was_made_of(year, month):
    assert PartialDate.from_parts(year, month).parts == (year, month or 1, 1)


@pytest.mark.parametrize(
    "wrong",
    [(None, DAY, "jalali"), (TODAY, "unknown", "jalali"), (TODAY, "hour", "jalali"), (TODAY, DAY, "lunar")],
)
def test_contradictory_dates_cannot_be_made(wrong):
    with pytest.raises(ValueError):
        PartialDate(*wrong)


def test_parts_that_are_no_date_are_refused():
    with pytest.raises(DateError):
        PartialDate.from_parts(1404, 12, 30)
