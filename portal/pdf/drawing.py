"""An HTML page as a PDF: complete, or refused; the same bytes for the same page."""

import io
import logging
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from xhtml2pdf import pisa
from xhtml2pdf.config.resources import ResourceAccessPolicy

from portal.pdf.errors import NotDrawn
from portal.pdf.typeface import FONTS, prepare

_PAGE_OBJECT = re.compile(rb"/Type /Page\s")
# ReportLab's fixed date, replaced by the day of the document; both are of one length.
_FIXED_DATE = b"(D:20000101000000+00'00')"

# xhtml2pdf logs each warning with the text concerned; here a warning is an error and the text stays unlogged.
logging.getLogger("xhtml2pdf").setLevel(logging.CRITICAL)


@dataclass(frozen=True)
class Drawing:
    """A drawn document and the number of its pages."""

    pdf: bytes
    pages: int


def draw(page: str, *, assets: Path, others: Iterable[Path] = ()) -> Drawing:
    """Return the PDF of an HTML page; raise ``NotDrawn`` unless every letter and picture could be drawn.

    Addresses in the page are paths below ``assets``, the folders ``others`` or that of the typeface; nothing
    is ever fetched from elsewhere.
    """
    prepare()
    target = io.BytesIO()
    policy = ResourceAccessPolicy.server(assets, allow_remote=False, extra_roots=(FONTS, *others))
    try:
        result = pisa.CreatePDF(
            page,
            dest=target,
            encoding="utf-8",
            default_css="",
            path=str(assets / "page.html"),
            resource_policy=policy,
        )
    except Exception as error:
        # The layout packages raise whatever they come upon; none of it may pass for a document.
        raise NotDrawn(f"The layout failed: {type(error).__name__}") from error
    if result.err or result.warn:
        raise NotDrawn(f"{result.err} errors and {result.warn} warnings of the layout")
    pdf = target.getvalue()
    return Drawing(pdf, len(_PAGE_OBJECT.findall(pdf)))


def dated(pdf: bytes, day: date) -> bytes:
    """Return the document dated on a day, since the layout gives every one the same date."""
    return pdf.replace(_FIXED_DATE, f"(D:{day:%Y%m%d}000000+00'00')".encode("ascii"))
