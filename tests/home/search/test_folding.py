"""Words meet however they are typed, and each letter knows where it comes from."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from home.search.folding import line_of, words_of
from portal.persian.text import fold

SIGNS = "می‌گرددنهاككيىۀةأإآئؤ َُِّـ۰۱۹٣٬,. \n‏«»-ABéßﬁﷺښګۍﻻ"


def _folded(text: str) -> list[str]:
    return [word.folded for word in words_of(text)]


@pytest.mark.parametrize("typed", ["می‌گردد", "می گردد", "میگردد", "مي‌گردد", "مِی‌گَردَد", "مـی‌گردد"])
def test_a_verb_is_one_word_with_and_without_its_half_space(typed: str):
    assert _folded(typed) == ["میگردد"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("خانواده‌ها", "خانواده ها"),
        ("خانواده‌های", "خانواده هاي"),
        ("بزرگ‌ترین", "بزرگ ترین"),
        ("نمی‌توانند", "نمی توانند"),
        ("كارت آمايش", "کارت آمایش"),
        ("۳۰۰٬۰۰۰ ریال", "300,000 ريال"),
        ("٣٠٠٬٠٠٠", "۳۰۰۰۰۰"),
        ("Café", "CAFE"),
        ("ﻻزم", "لازم"),
    ],
)
def test_two_spellings_are_one(one: str, other: str):
    assert _folded(one) == _folded(other)


def test_a_new_line_or_a_mark_keeps_words_apart():
    assert _folded("می\nگردد") == ["می", "گردد"]
    assert _folded("کتاب، ها") == ["کتاب", "ها"]
    assert _folded("1,5 و 12,34") == ["1", "5", "و", "12", "34"]


def test_the_line_tells_what_stands_next_to_what():
    assert line_of(words_of("پیش نویس، متن")) == " . پیش نویس . متن "


@given(st.text(SIGNS) | st.text())
def test_folding_word_by_word_is_folding_the_text(text: str):
    letters = "".join(letter for letter in fold(text) if letter.isalnum())
    assert "".join(_folded(text)) == letters


@given(st.text(SIGNS) | st.text())
def test_every_letter_stands_where_it_says(text: str):
    last = -1
    for word in words_of(text):
        assert len(word.folded) == len(word.places)
        assert list(word.places) == sorted(word.places)
        assert last <= word.start  # one ligature may hold several words
        for letter, place in zip(word.folded, word.places, strict=True):
            assert letter in fold(text[place])
        last = word.places[-1]
        assert last < word.end <= len(text)
