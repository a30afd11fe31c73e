"""The patches stand on exactly the versions that were tried, and each does its work."""

import io

import pytest
from reportlab.pdfgen.canvas import Canvas
from xhtml2pdf import pisa
from xhtml2pdf.config.resources import ResourceAccessPolicy

from portal.pdf.reading import pages
from portal.pdf.shaping import patches
from portal.pdf.shaping.registration import register_family
from portal.pdf.typeface import BOLD, FONTS, REGULAR
from tests.portal.pdf.readers import text_of

GOLDEN = (
    "پښتو",
    "ښاغلی",
    "بەڕێز",
    "ډېر",
    "برگهٔ",
    "صرفاً",
    "عبدالحیّ",
    "اسلام",
    "لاله",
    "می‌رود",
    "مؤمن",
    "هۆشیار",
)


@pytest.fixture(autouse=True)
def _fonts():
    register_family("Vazirmatn", REGULAR, BOLD)


def _drawn(body):
    style = (
        '@font-face{font-family:Vazirmatn;src:url("Vazirmatn-Regular.ttf")}'
        "html,head,title{font-family:Vazirmatn}"
    )
    target = io.BytesIO()
    result = pisa.CreatePDF(
        f'<html lang="fa" dir="rtl"><head><style>{style}</style></head><body>{body}</body></html>',
        dest=target,
        path=str(FONTS / "test.html"),
        resource_policy=ResourceAccessPolicy.server(FONTS, allow_remote=False),
    )
    assert not result.err
    assert not result.warn
    return target.getvalue()


@pytest.mark.parametrize("package", ["xhtml2pdf", "reportlab"])
def test_another_version_is_refused(monkeypatch, package):
    monkeypatch.setitem(patches.TRIED_VERSIONS, package, "0.0.1")
    with pytest.raises(patches.UntriedVersion, match=package):
        patches.check_versions()


def test_the_installed_versions_are_the_tried_ones():
    patches.check_versions()


@pytest.mark.parametrize("word", GOLDEN)
def test_words_are_read_as_they_were_written(word):
    assert word in text_of(_drawn(f"<p>{word}</p>"))


def test_text_that_may_not_break_is_shaped_too():
    assert "پښتو اسلام" in text_of(_drawn('<p style="white-space:nowrap">پښتو اسلام</p>'))


def test_a_cell_over_several_columns_keeps_its_content():
    table = "<table><tr><td>یک</td><td>دو</td><td>سه</td></tr><tr><td colspan='3'>همه با هم</td></tr></table>"
    assert "همه با هم" in text_of(_drawn(table))


def test_a_cell_over_some_columns_stands_beside_the_others():
    above = "<tr><td>یک</td><td>دو</td><td>سه</td></tr>"
    table = f"<table>{above}<tr><td colspan='2'>نخست</td><td>آخر</td></tr></table>"
    assert pages(_drawn(table))[0][-2:] == [("رخآ",), ("تسخن",)]


def test_other_fonts_are_drawn_and_measured_as_before():
    canvas = Canvas(io.BytesIO())
    assert canvas.stringWidth("abc", "Helvetica", 10) == pytest.approx(16.12)
    canvas.drawString(10, 10, "abc")
    assert b"(abc) Tj" in "\n".join(canvas._code).encode()


def test_the_last_line_of_a_justified_paragraph_stands_on_the_right():
    words = " ".join(["واژه"] * 40)
    document = _drawn(f'<p style="text-align:justify;font-family:Vazirmatn">{words}</p>')
    assert text_of(document).count("واژه") == 40
