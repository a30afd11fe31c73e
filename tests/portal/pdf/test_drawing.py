"""A page is drawn whole or refused, and nothing is fetched for it."""

import datetime
import io

import pypdf
import pytest

from portal.pdf.drawing import dated, draw
from portal.pdf.errors import NotDrawn
from portal.pdf.typeface import FONTS
from tests.portal.pdf.readers import text_of

FACE = '@font-face{font-family:Vazirmatn;src:url("Vazirmatn-Regular.ttf")}'
STYLE = f"<style>{FACE}*{{font-family:Vazirmatn}} body, p{{display:block}}</style>"


def _page(body: str) -> str:
    return f'<html lang="fa" dir="rtl"><head><title>برگ</title>{STYLE}</head><body>{body}</body></html>'


def test_a_page_is_drawn_and_its_pages_are_counted():
    drawing = draw(_page('<p>سلام</p><p style="page-break-before:always">بدرود</p>'), assets=FONTS)
    assert drawing.pages == 2
    assert "سلام" in text_of(drawing.pdf)


@pytest.mark.parametrize(
    "body",
    ["<p>漢</p>", '<img src="not-there.png">', '<img src="http://127.0.0.1/x">', '<img src="/etc/hosts">'],
)
def test_what_cannot_be_drawn_or_may_not_be_fetched_is_refused(body):
    with pytest.raises(NotDrawn):
        draw(_page(body), assets=FONTS)


def test_a_document_is_dated_on_the_day_it_is_given():
    pdf = dated(draw(_page("<p>سلام</p>"), assets=FONTS).pdf, datetime.date(2026, 11, 26))
    assert pypdf.PdfReader(io.BytesIO(pdf)).metadata.creation_date.date() == datetime.date(2026, 11, 26)
