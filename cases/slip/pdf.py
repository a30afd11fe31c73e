"""The slip as a PDF: a pure function of its content and its link, the same bytes for the same slip."""

import base64
import io
import logging
import re
from datetime import date
from functools import cache
from math import ceil

from django.template.loader import render_to_string
from reportlab import rl_config
from xhtml2pdf import pisa
from xhtml2pdf.config.resources import ResourceAccessPolicy

from cases.slip import qr
from cases.slip.content import SlipContent
from cases.slip.coverage import check_letters
from cases.slip.errors import SlipNotRendered
from cases.slip.places import ASSETS, BOLD, FONTS, REGULAR, SAMPLE_MARK, SAMPLE_SHEET, SHEET
from cases.slip.printing import PrintedSlip
from cases.slip.shaping.registration import register_family

MOST_ON_ONE_PAGE = 8
_USUAL_ON_FIRST_PAGE, _USUAL_ON_LATER_PAGES = 9, 13

_TEMPLATE = "cases/slip/slip.html"
_PERSIAN_DIGITS = "۰۱۲۳۴۵۶۷۸۹"
# Densities of lines: what is tried in turn to keep a small household on one page, and that of a large one.
_ONE_PAGE_DENSITIES = ("normal", "close", "dense")
_MANY_PAGES_DENSITIES = ("close",)
_PAGE_OBJECT = re.compile(rb"/Type /Page\s")
# ReportLab's fixed date, replaced by the day of issue; both are of one length.
_FIXED_DATE = b"(D:20000101000000+00'00')"

# xhtml2pdf logs each warning with the text concerned; here a warning is an error and names stay unlogged.
logging.getLogger("xhtml2pdf").setLevel(logging.CRITICAL)


def render(content: SlipContent, payload_url: str) -> bytes:
    """Return the PDF of a slip; raise ``SlipNotRendered`` unless every letter and picture could be drawn.

    ``payload_url`` is the link of the picture code; the part before its fragment is printed as the address
    at which a serial can be checked.
    """
    _prepare()
    check_letters(content)
    printed = PrintedSlip.of(content, payload_url.partition("#")[0])
    picture = "data:image/png;base64," + base64.b64encode(qr.png(payload_url)).decode("ascii")
    pdf = _drawn_to_fit(printed, picture)
    return pdf.replace(_FIXED_DATE, _pdf_date(content.issued_on))


@cache
def _prepare() -> None:
    """Register the fonts and set what ReportLab keeps for the whole process."""
    rl_config.invariant = 1
    rl_config.useA85 = 0
    register_family("Vazirmatn", REGULAR, BOLD)
    register_family("VazirmatnDigits", REGULAR, digits=_PERSIAN_DIGITS)


def _expected_pages(members: int) -> int:
    """Return the usual number of pages, so that a second drawing to learn it is rarely needed."""
    return 1 + ceil(max(0, members - _USUAL_ON_FIRST_PAGE) / _USUAL_ON_LATER_PAGES)


def _drawn_to_fit(printed: PrintedSlip, picture: str) -> bytes:
    """Return the PDF, with denser lines where a small household needs them to stay on one page."""
    members = len(printed.holders)
    expected = _expected_pages(members)
    for density in _ONE_PAGE_DENSITIES if members <= MOST_ON_ONE_PAGE else _MANY_PAGES_DENSITIES:
        pdf, pages = _draw(printed, picture, density, expected)
        if pages == expected:
            return pdf
    pdf, _ = _draw(printed, picture, density, pages)
    return pdf


def _draw(printed: PrintedSlip, picture: str, density: str, pages: int) -> tuple[bytes, int]:
    """Return the PDF that says it has so many pages, in one density of lines; and how many it has."""
    page = render_to_string(
        _TEMPLATE,
        {
            "slip": printed,
            "density": density,
            "picture": picture,
            "sheet": SAMPLE_SHEET if printed.is_sample else SHEET,
            "sample_mark": SAMPLE_MARK,
            "pages": pages,
        },
    )
    target = io.BytesIO()
    try:
        result = pisa.CreatePDF(
            page,
            dest=target,
            encoding="utf-8",
            default_css="",
            path=str(ASSETS / "slip.html"),
            resource_policy=ResourceAccessPolicy.server(ASSETS, allow_remote=False, extra_roots=(FONTS,)),
        )
    except Exception as error:
        # The layout packages raise whatever they come upon; none of it may pass for a slip.
        raise SlipNotRendered(f"The layout failed: {type(error).__name__}") from error
    if result.err or result.warn:
        raise SlipNotRendered(f"{result.err} errors and {result.warn} warnings of the layout")
    pdf = target.getvalue()
    return pdf, len(_PAGE_OBJECT.findall(pdf))


def _pdf_date(day: date) -> bytes:
    return f"(D:{day:%Y%m%d}000000+00'00')".encode("ascii")
