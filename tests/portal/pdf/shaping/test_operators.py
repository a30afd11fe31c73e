"""Placed glyphs become the shortest text operators that draw them."""

import pytest

from portal.pdf.shaping.attribution import Glyph
from portal.pdf.shaping.operators import OperatorWriter


def _written(glyphs, *, size=10, rise=0, word_space=0):
    writer = OperatorWriter(
        size=size,
        rise=rise,
        word_space=word_space,
        code_of=lambda index, text: index,
        advance_of=lambda index: 500,
    )
    return writer.write(glyphs)


def test_glyphs_at_their_own_width_are_one_string():
    assert _written([Glyph(1, "a", 500, 0, 0), Glyph(2, "b", 500, 0, 0)]) == "<00010002> Tj"


def test_kerning_is_a_number_between_two_strings():
    assert _written([Glyph(1, "a", 450, 0, 0), Glyph(2, "b", 500, 0, 0)]) == "[<0001> 50 <0002>] TJ"


def test_the_pen_ends_where_the_last_advance_ends():
    assert _written([Glyph(1, "a", 520, 0, 0)]) == "[<0001> -20] TJ"


def test_a_sideways_offset_is_taken_back():
    assert _written([Glyph(1, "a", 500, 30, 0)]) == "[-30 <0001> 30] TJ"


def test_a_raised_mark_is_drawn_in_a_span_that_says_nothing():
    written = _written([Glyph(1, "a", 500, 0, 0), Glyph(2, "", 0, 0, 100, is_mark=True)])
    assert written == "<0001> Tj /Span <</ActualText <FEFF>>> BDC 1 Ts [<0002> 500] TJ EMC 0 Ts"


def test_the_word_space_of_a_justified_line_is_written_out():
    assert _written([Glyph(1, " ", 500, 0, 0)], word_space=1) == "[<0001> -100] TJ"


@pytest.mark.parametrize("size", [0, 10])
def test_nothing_is_nothing(size):
    assert _written([], size=size) == ""
