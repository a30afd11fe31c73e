"""The font object that ReportLab and xhtml2pdf meet."""

import pytest
from reportlab.pdfbase.pdfdoc import PDFDocument

from portal.pdf.shaping.font import ShapedFont
from portal.pdf.typeface import REGULAR

FONT = ShapedFont("shaped-test", str(REGULAR))
PERSIAN_DIGITS = ShapedFont("shaped-test-digits", str(REGULAR), digits="۰۱۲۳۴۵۶۷۸۹")


def test_widths_are_in_points():
    assert FONT.stringWidth("سلام", 20) == pytest.approx(2 * FONT.stringWidth("سلام", 10))


def test_bytes_are_read_as_text():
    assert FONT.stringWidth("سلام".encode(), 10) == FONT.stringWidth("سلام", 10)


def test_measuring_knows_both_orders():
    assert FONT.visual_width("مالس", 10) == pytest.approx(FONT.stringWidth("سلام", 10))


def test_a_face_can_draw_persian_digits_for_ascii_ones():
    assert PERSIAN_DIGITS.stringWidth("12", 10) == FONT.stringWidth("۱۲", 10)


def test_the_layout_is_told_of_no_presentation_forms():
    assert ord("ﻻ") not in FONT.face.charToGlyph
    assert ord("ۍ") in FONT.face.charToGlyph


def test_direction_marks_count_as_drawable():
    assert {0x2066, 0x2068, 0x2069, 0x200C} <= set(FONT.face.charToGlyph)


def test_the_unshaped_road_is_closed():
    with pytest.raises(RuntimeError, match="patches"):
        FONT.splitString("سلام", PDFDocument())


def test_a_document_that_used_nothing_gets_nothing():
    document = PDFDocument()
    FONT.addObjects(document)
    assert document.idToObject["BasicFonts"].dict == {}
