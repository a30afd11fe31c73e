"""A family is registered once, under the names that a style sheet looks for."""

from reportlab.pdfbase import pdfmetrics

from portal.pdf.shaping.font import ShapedFont
from portal.pdf.shaping.registration import register_family
from portal.pdf.typeface import BOLD, REGULAR


def test_the_faces_get_the_names_that_a_style_sheet_looks_for():
    register_family("Registered", REGULAR, BOLD)
    assert isinstance(pdfmetrics.getFont("registered_00"), ShapedFont)
    assert isinstance(pdfmetrics.getFont("registered_10"), ShapedFont)


def test_a_second_registration_changes_nothing():
    register_family("Twice", REGULAR)
    first = pdfmetrics.getFont("twice_00")
    register_family("Twice", REGULAR)
    assert pdfmetrics.getFont("twice_00") is first


def test_a_face_with_other_digits_is_another_face():
    register_family("Plain", REGULAR)
    register_family("PlainDigits", REGULAR, digits="۰۱۲۳۴۵۶۷۸۹")
    assert pdfmetrics.getFont("plain_00").face.name != pdfmetrics.getFont("plaindigits_00").face.name
