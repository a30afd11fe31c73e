"""Letters are folded for search and kept for storage."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.persian.text import clean_name, fold, is_latin_name, strip_controls


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("علي", "علی"),
        ("موسى", "موسی"),
        ("ښځې", "ښځی"),
        ("پښتۍ", "پښتی"),
        ("كابل", "کابل"),
        ("ڪابل", "کابل"),
        ("ګل", "گل"),
        ("فاطمة", "فاطمه"),
        ("نامۀ", "نامه"),
        ("نامهٔ", "نامه"),
        ("هەولێر", "ههولێر"),
        ("ھمدان", "همدان"),
        ("أحمد", "احمد"),
        ("إبراهيم", "ابراهیم"),
        ("ٱلله", "الله"),
        ("آمایش", "امایش"),
        ("مؤمن", "مومن"),
        ("رئیس", "رییس"),
        ("می‌گردد", "میگردد"),
        ("محـــمد", "محمد"),
        ("مُحَمَّد", "محمد"),
        ("\u202bاحمد\u202c\u200f", "احمد"),
        ("  احمد \u00a0  رضا\n", "احمد رضا"),
        ("۱۲۳٤٥٦789", "123456789"),
        ("ﻼﻋ", "لاع"),
        ("Élan-ZAHRA", "elan-zahra"),
    ],
)
def test_what_people_type_differently_meets_in_one_form(written, folded):
    assert fold(written) == folded


def test_a_search_in_persian_letters_finds_a_name_in_arabic_ones():
    assert fold("كريمي") in fold("محمّد كريمي زاده")
    assert fold("کریمی") == fold("كريمي")


@given(st.text())
def test_folding_twice_changes_nothing(text):
    assert fold(fold(text)) == fold(text)


@given(st.text(alphabet=st.characters(min_codepoint=0x0600, max_codepoint=0x06FF)))
def test_folding_arabic_script_twice_changes_nothing(text):
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    "control", ["\u202e", "\u2066", "\u2069", "\u200e", "\u200f", "\u061c", "\x00", "\x1b", "\x9f"]
)
def test_direction_marks_and_controls_are_stripped(control):
    assert strip_controls(f"کارت{control}۱۲") == "کارت۱۲"


@pytest.mark.parametrize("kept", ["\u200c", "\u200d", "\n", "\t"])
def test_joiners_and_line_ends_are_part_of_the_text(kept):
    assert strip_controls(f"می{kept}رود") == f"می{kept}رود"


@pytest.mark.parametrize(
    "name",
    ["ګلالۍ", "ځمری", "ښاپېرۍ", "لمړى", "هێرش", "ڕۆژ", "ڵێ", "علي", "موسى", "فاطمة", "كريم", "نرگس‌السادات"],
)
def test_a_name_keeps_every_letter_as_written(name):
    assert clean_name(name) == name


def test_a_name_loses_spaces_and_controls_only():
    assert clean_name("  \u200fعبدال\u202eله   کریمی\u200c ") == "عبدالله کریمی"


def test_a_name_is_composed():
    assert clean_name("ا\u0653رمان") == "آرمان"
    assert clean_name("\u200c \u200d") == ""


@given(st.text())
def test_cleaning_a_name_twice_changes_nothing(text):
    assert clean_name(clean_name(text)) == clean_name(text)


@pytest.mark.parametrize("name", ["ALI", "Abdul-Rahman", "O'Hara", "Zahra Karimi", "X"])
def test_passport_names_are_latin(name):
    assert is_latin_name(name)


@pytest.mark.parametrize("name", ["", "علی", "Ali2", "Zoë", "-Ali", " Ali", "Ali ", "Ali_K", "'", "Ali\n"])
def test_other_names_are_not_latin(name):
    assert not is_latin_name(name)
