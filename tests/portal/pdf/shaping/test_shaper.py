"""Letters are joined by the font's own rules, in Pashto and Kurdish too."""

import pytest
import uharfbuzz

from portal.pdf.shaping.shaper import Shaper
from portal.pdf.typeface import BOLD, REGULAR

SHAPER = Shaper(REGULAR.read_bytes())


def _letters(text, *, visual=False):
    return "".join(glyph.text for glyph in SHAPER.glyphs(text, visual=visual))


@pytest.mark.parametrize(
    "word",
    [
        "سلام",
        "پښتو",
        "ښاغلی",
        "بەڕێز",
        "ډېر",
        "می‌رود",
        "عبدالحیّ",
        "برگهٔ",
        "صرفاً",
        "اسلام",
        "الله",
        "لا",
        "محمّد",
    ],
)
def test_a_word_gives_back_all_its_letters_in_drawing_order(word):
    assert _letters(word[::-1], visual=True) == word[::-1]


@pytest.mark.parametrize("word", ["پښتو", "ڕێبوار", "ځلمی", "سلام"])
def test_letters_are_joined_and_not_set_side_by_side(word):
    joined = [glyph.index for glyph in SHAPER.glyphs(word, visual=False)]
    apart = [glyph.index for letter in word for glyph in SHAPER.glyphs(letter, visual=False)]
    assert joined[::-1] != apart


def test_a_ligature_is_one_drawing_with_a_letter_on_each_code():
    glyphs = list(SHAPER.glyphs("لا", visual=False))
    assert [glyph.text for glyph in glyphs] == ["ا", "ل"]
    assert SHAPER.hidden in {glyph.index for glyph in glyphs}


def test_a_mark_over_a_letter_takes_no_room():
    assert SHAPER.width("حَ", visual=False) == SHAPER.width("ح", visual=False)


def test_a_joiner_draws_nothing_and_parts_the_letters():
    assert SHAPER.width("می‌رود", visual=False) != SHAPER.width("میرود", visual=False)
    assert _letters("\u200c") == "\u200c"


def test_direction_marks_have_no_width():
    assert SHAPER.width("\u2066P012\u2069", visual=False) == SHAPER.width("P012", visual=False)


@pytest.mark.parametrize("text", ["سلام دنیا", "شماره P0123", "۱۴۰۵/۰۹/۰۵"])
def test_a_line_is_as_wide_when_drawn_as_when_measured(text):
    drawn = "".join(reversed(text)) if "P" not in text and "/" not in text else text
    measured = SHAPER.width(text, visual=False)
    if drawn == text:
        assert measured > 0
    else:
        assert SHAPER.width(drawn, visual=True) == pytest.approx(measured)


def test_a_subset_holds_the_glyphs_under_their_own_numbers():
    indices = [glyph.index for glyph in SHAPER.glyphs("شبنم", visual=False)]
    data = SHAPER.subset(indices)
    assert len(data) < len(REGULAR.read_bytes()) / 5
    face = uharfbuzz.Face(uharfbuzz.Blob(data))
    assert "GSUB" not in face.table_tags
    assert all(uharfbuzz.Font(face).get_glyph_extents(index).height for index in indices)


def test_the_bold_face_is_wider():
    assert Shaper(BOLD.read_bytes()).width("سلام دنیا", visual=False) > SHAPER.width(
        "سلام دنیا", visual=False
    )
