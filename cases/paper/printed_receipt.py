"""The receipt on paper: in the applicant's language, and once more in Persian for the office."""

import base64

from django.template.loader import render_to_string
from django.utils import translation
from django.utils.safestring import mark_safe

from cases.declaration_texts import AUTHORITATIVE_LANGUAGE
from cases.receipt import Receipt, receipt_code
from portal.pdf.drawing import dated, draw
from portal.pdf.joining import joined
from portal.pdf.typeface import FONTS, family_of_digits
from portal.persian.jalali import TEHRAN

_TEMPLATE = "cases/paper/receipt/receipt.html"


def printed_receipt(receipt: Receipt, language: str) -> bytes:
    """Return the PDF; raise ``NotDrawn`` for a letter without a shape. Nothing of it is kept anywhere."""
    picture = "data:image/png;base64," + base64.b64encode(receipt_code(receipt)).decode("ascii")
    languages = dict.fromkeys((language, AUTHORITATIVE_LANGUAGE))
    pages = [
        draw(_source(receipt, one, picture, is_own=one == language), assets=FONTS).pdf for one in languages
    ]
    return dated(joined(pages), receipt.received_at.astimezone(TEHRAN).date())


def _source(receipt: Receipt, language: str, picture: str, *, is_own: bool) -> str:
    """Return the page that is drawn; the applicant's own one alone shows the PIN.

    The office has no use for it, and whoever has both code and PIN can withdraw the request.
    """
    with translation.override(language):
        return render_to_string(
            _TEMPLATE,
            {
                "receipt": receipt,
                "picture": picture,
                "is_own": is_own,
                "is_declared_in_persian": receipt.declaration_language == AUTHORITATIVE_LANGUAGE,
                # The layout writes these two numbers itself.
                "page_number": mark_safe("<pdf:pagenumber>"),
                "page_count": mark_safe("<pdf:pagecount>"),
                "digits": family_of_digits(language),
            },
        )
