"""Values on paper: cleaned, guarded against reordering, in Persian digits."""

import pytest

from cases.slip.printing import PrintedSlip, code, name, written
from tests.cases.slip.households import household


@pytest.mark.parametrize("mark", "\u200e\u200f\u061c\u202a\u202b\u202d\u202e\u202c\u2066\u2067\u2068\u2069")
def test_marks_of_direction_in_a_name_are_dropped(mark):
    assert written(f"ali{mark}reza") == "alireza"


@pytest.mark.parametrize("text", ["علی‌رضا", "عبدالحیّ", "برگهٔ", "ښځه", "ڕێبوار", "ك ي ة ى"])
def test_letters_stay_as_they_were_written(text):
    assert written(text) == text


def test_line_ends_and_doubled_spaces_become_one_space():
    assert written(" محمد\n\t کریم  ") == "محمد کریم"


def test_letters_of_a_fixed_joined_form_become_the_letters_themselves():
    assert written("ﻻﺣﻤﺪ") == "لاحمد"


@pytest.mark.parametrize("nothing", ["", "  ", "\u202e"])
def test_a_missing_value_is_a_dash(nothing):
    assert written(nothing) == "—"


def test_names_and_codes_are_isolated_from_what_surrounds_them():
    assert name("علی") == "\u2068علی\u2069"
    assert code("01-1405-00012") == "\u206601-1405-00012\u2069"


def test_dates_and_counts_are_persian():
    printed = PrintedSlip.of(household(12), "https://example.ir/verify/")
    assert printed.issued_on == "۱۴۰۵/۰۹/۰۵"
    assert printed.last_day == "۲۰ آذر ۱۴۰۵"
    assert printed.member_count == "۱۲"
    assert printed.holders[9].number == "۱۰"


@pytest.mark.parametrize(("members", "alone"), [(1, True), (2, False)])
def test_one_person_is_not_called_a_household(members, alone):
    assert PrintedSlip.of(household(members), "https://example.ir/verify/").is_alone is alone
