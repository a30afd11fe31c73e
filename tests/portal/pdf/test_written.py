"""Values on paper: cleaned, and guarded against reordering."""

import pytest

from portal.pdf.written import code, name, written


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


def test_arabic_digits_on_both_sides_of_a_hyphen_keep_their_places():
    assert code("٠٢١-٨٨٩٩") == "\u2066٠٢١\u200e-\u200e٨٨٩٩\u2069"
    assert code("۰۲۱-۸۸۹۹") == "\u2066۰۲۱-۸۸۹۹\u2069"
