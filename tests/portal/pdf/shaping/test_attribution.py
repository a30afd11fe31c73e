"""Each glyph gives back the letter by which every reader restores the word."""

from portal.pdf.shaping.attribution import Placement, left_to_right, right_to_left

HIDDEN = 9
LETTER, OTHER = Placement(1, 500, 0, 0), Placement(2, 400, 0, 0)
MARK = Placement(3, 0, 120, 300)


def _texts(glyphs):
    return [(glyph.index, glyph.text, glyph.is_mark) for glyph in glyphs]


def test_a_latin_cluster_is_given_to_its_first_glyph():
    assert _texts(left_to_right("fi", [LETTER, OTHER])) == [(1, "fi", False), (2, "", False)]


def test_a_single_letter_is_given_to_its_glyph():
    assert _texts(right_to_left("س", [LETTER], HIDDEN)) == [(1, "س", False)]


def test_the_second_letter_of_a_ligature_goes_on_the_hidden_glyph():
    assert _texts(right_to_left("لا", [LETTER], HIDDEN)) == [(1, "ا", False), (HIDDEN, "ل", False)]


def test_a_doubled_letter_stays_on_one_code():
    assert _texts(right_to_left("لل", [LETTER], HIDDEN)) == [(1, "لل", False)]


def test_the_letter_of_a_moved_mark_stands_where_the_pen_is():
    assert _texts(right_to_left("\u064e", [MARK], HIDDEN)) == [(HIDDEN, "\u064e", False), (3, "", True)]


def test_a_mark_beside_its_letter_is_nobodys_letter():
    assert _texts(right_to_left("ح", [MARK, LETTER], HIDDEN)) == [(3, "", True), (1, "ح", False)]


def test_a_joiner_is_kept_on_the_hidden_glyph():
    assert _texts(right_to_left("\u200c", [OTHER], HIDDEN)) == [(HIDDEN, "\u200c", False)]
