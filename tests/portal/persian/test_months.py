"""Every language names twelve months."""

import pytest

from portal.persian.months import GREGORIAN, JALALI, month_names


@pytest.mark.parametrize("calendar", [JALALI, GREGORIAN])
@pytest.mark.parametrize("language", ["fa", "fa-af", "fa_AF", "ps", "ar", "ckb", "en", "en-gb", "de"])
def test_there_are_twelve_different_months(language, calendar):
    assert len(set(month_names(language, calendar))) == 12


@pytest.mark.parametrize(
    ("language", "first", "last"),
    [
        ("fa", "فروردین", "اسفند"),
        ("fa-af", "حمل", "حوت"),
        ("ps", "وری", "کب"),
        ("en", "Farvardin", "Esfand"),
        ("ar", "فروردین", "اسفند"),
    ],
)
def test_the_iranian_year_goes_from_spring_to_winter(language, first, last):
    names = month_names(language)
    assert (names[0], names[-1]) == (first, last)


def test_iraqi_months_have_their_own_names():
    assert month_names("ar-iq", GREGORIAN)[0] == "كانون الثاني"
