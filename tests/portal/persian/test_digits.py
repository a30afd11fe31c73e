"""Digits of three scripts meet in ASCII and part again by language."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.persian.digits import for_language, group, group_for_language, to_ascii, to_persian


def test_persian_and_arabic_digits_become_ascii():
    assert to_ascii("شماره ۱۲۳ و ٤٥٦ و 789") == "شماره 123 و 456 و 789"


def test_ascii_and_arabic_digits_become_persian():
    assert to_persian("12٣") == "۱۲۳"
    assert to_persian(1405) == "۱۴۰۵"


@given(st.integers(min_value=0))
def test_digits_survive_the_way_to_persian_and_back(number):
    assert to_ascii(to_persian(number)) == str(number)


@pytest.mark.parametrize(
    ("number", "written"),
    [(0, "۰"), (999, "۹۹۹"), (150_000, "۱۵۰٬۰۰۰"), (1_234_567, "۱٬۲۳۴٬۵۶۷"), (-1500, "-۱٬۵۰۰")],
)
def test_amounts_are_grouped_in_threes(number, written):
    assert group(number) == written


@pytest.mark.parametrize(
    ("language", "written"),
    [
        ("fa", "۱۲۳"),
        ("fa-af", "۱۲۳"),
        ("fa_AF", "۱۲۳"),
        ("ps", "۱۲۳"),
        ("ar", "١٢٣"),
        ("ar-iq", "١٢٣"),
        ("ckb", "١٢٣"),
        ("en", "123"),
        ("de", "123"),
    ],
)
def test_each_language_has_its_own_digits(language, written):
    assert for_language("1۲٣", language) == written


def test_english_amounts_keep_the_comma():
    assert group_for_language(150_000, "en") == "150,000"
    assert group_for_language(150_000, "ar") == "١٥٠٬٠٠٠"
