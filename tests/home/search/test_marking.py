"""Marking shows what was found and never changes a text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from home.search.folding import words_of
from home.search.marking import marked
from portal.persian.text import fold

LETTERS = st.text("می‌گردنهاكيأةَُّـ۰۱٣٬, \n«»ABé<&\"'", max_size=60)
# Signs that stand for several letters at once can only be marked as a whole.
ANYTHING = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)


def _shown(text: str, *asked: str) -> str:
    return "".join(f"[{one.text}]" if one.is_marked else one.text for one in marked(text, asked))


@pytest.mark.parametrize(
    ("text", "asked", "shown"),
    [
        ("مدارک باطل می‌گردد.", "میگردد", "مدارک باطل [می‌گردد]."),
        ("مدارک باطل می گردد.", "میگردد", "مدارک باطل [می گردد]."),
        ("کِتابِ مُدَرِّس", "مدرس", "کِتابِ [مُدَرِّس]"),
        ("مبلغ ۳۰۰٬۰۰۰ ریال", "300000", "مبلغ [۳۰۰٬۰۰۰] ریال"),
        ("پیش نویس و پیش‌نویس", "پیشنویس", "[پیش نویس] و [پیش‌نویس]"),
        ("درخواست‌ها", "خواست", "در[خواست]‌ها"),
        ("در خانه و در", "در", "[در] خانه و [در]"),
        ("ا و ب", "ا", "[ا] و ب"),
        ("<b>Passport</b>", "passport", "<b>[Passport]</b>"),
        ("خروج و خروجی", "خروج", "[خروج] و [خروج]ی"),
    ],
)
def test_the_words_are_marked_as_they_are_written(text: str, asked: str, shown: str):
    assert _shown(text, asked) == shown


def test_marks_that_overlap_are_one():
    assert _shown("بازگشت", "بازگ", "گشت") == "[بازگشت]"


@given(LETTERS | ANYTHING, st.lists(LETTERS | ANYTHING, max_size=3))
def test_marking_never_changes_the_text(text: str, questions: list[str]):
    asked = [word.folded for question in questions for word in words_of(question)]
    assert "".join(piece.text for piece in marked(text, asked)) == text


@given(LETTERS, st.data())
def test_each_mark_folds_to_the_word(text: str, data: st.DataObject):
    words = [word.folded for word in words_of(text)] or ["می"]
    word = data.draw(st.sampled_from(words))
    start = data.draw(st.integers(0, len(word) - 1))
    asked = word[start : data.draw(st.integers(start + 1, len(word)))]
    marks = [piece.text for piece in marked(text, [asked]) if piece.is_marked]
    for mark in marks:
        assert "".join(letter for letter in fold(mark) if letter.isalnum()) == asked
    assert marks or asked != word or word not in [one.folded for one in words_of(text)]
