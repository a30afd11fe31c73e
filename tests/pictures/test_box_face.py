"""The two boxes of a form have shapes of their own, and the file is the one that the program draws."""

import uharfbuzz

from portal.pdf.typeface import BOXES
from tests.pictures.box_face import font_file


def test_the_file_is_what_the_program_draws():
    assert BOXES.read_bytes() == font_file()


def test_both_boxes_have_a_shape():
    face = uharfbuzz.Face(uharfbuzz.Blob(BOXES.read_bytes()))
    assert {ord("☐"), ord("☒"), ord(" ")} == set(face.unicodes)
    font = uharfbuzz.Font(face)
    empty, crossed = (font.get_glyph_extents(font.get_nominal_glyph(ord(box))) for box in "☐☒")
    assert (empty.width, empty.height) == (crossed.width, crossed.height) == (720, -720)
