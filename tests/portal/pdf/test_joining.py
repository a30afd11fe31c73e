"""Documents are joined page after page, and read as before."""

import io

import pypdf

from portal.pdf import reading
from portal.pdf.drawing import draw
from portal.pdf.joining import joined
from portal.pdf.typeface import FONTS

FACE = '@font-face{font-family:Vazirmatn;src:url("Vazirmatn-Regular.ttf")}'
STYLE = f"<style>{FACE}*{{font-family:Vazirmatn}} body, p{{display:block}}</style>"


def _document(language: str, text: str) -> bytes:
    page = (
        f'<html lang="{language}" dir="rtl"><head><title>{language}</title>{STYLE}</head>'
        f"<body><p>{text}</p></body></html>"
    )
    return draw(page, assets=FONTS).pdf


PASHTO, PERSIAN = _document("ps", "ښه راغلئ"), _document("fa", "خوش آمدید")


def test_every_page_is_there_in_its_order():
    pages = reading.pages(joined([PASHTO, PERSIAN]))
    alone = [reading.pages(document) for document in (PASHTO, PERSIAN)]
    assert pages == [page for document in alone for page in document]


def test_title_and_language_are_those_of_the_first():
    reader = pypdf.PdfReader(io.BytesIO(joined([PASHTO, PERSIAN])))
    assert reader.metadata.title == "ps"
    assert reader.trailer["/Root"]["/Lang"] == "ps"


def test_a_single_document_stays_as_it_is():
    assert joined([PERSIAN]) is PERSIAN


def test_the_same_documents_give_the_same_bytes():
    assert joined([PASHTO, PERSIAN]) == joined([PASHTO, PERSIAN])
