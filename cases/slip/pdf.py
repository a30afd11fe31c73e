"""The slip as a PDF: a pure function of its content and its link, the same bytes for the same slip."""

import base64
from math import ceil

from django.template.loader import render_to_string

from cases.slip import qr
from cases.slip.content import SlipContent
from cases.slip.coverage import check_letters
from cases.slip.errors import SlipNotRendered
from cases.slip.places import ASSETS, SAMPLE_MARK, SAMPLE_SHEET, SHEET
from cases.slip.printing import PrintedSlip
from portal.pdf.drawing import Drawing, dated, draw
from portal.pdf.errors import NotDrawn

MOST_ON_ONE_PAGE = 8
_USUAL_ON_FIRST_PAGE, _USUAL_ON_LATER_PAGES = 9, 13

_TEMPLATE = "cases/slip/slip.html"
# Densities of lines: what is tried in turn to keep a small household on one page, and that of a large one.
_ONE_PAGE_DENSITIES = ("normal", "close", "dense")
_MANY_PAGES_DENSITIES = ("close",)


def render(content: SlipContent, payload_url: str) -> bytes:
    """Return the PDF of a slip; raise ``SlipNotRendered`` unless every letter and picture could be drawn.

    ``payload_url`` is the link of the picture code; the part before its fragment is printed as the address
    at which a serial can be checked.
    """
    check_letters(content)
    printed = PrintedSlip.of(content, payload_url.partition("#")[0])
    picture = "data:image/png;base64," + base64.b64encode(qr.png(payload_url)).decode("ascii")
    return dated(_drawn_to_fit(printed, picture), content.issued_on)


def _expected_pages(members: int) -> int:
    """Return the usual number of pages, so that a second drawing to learn it is rarely needed."""
    return 1 + ceil(max(0, members - _USUAL_ON_FIRST_PAGE) / _USUAL_ON_LATER_PAGES)


def _drawn_to_fit(printed: PrintedSlip, picture: str) -> bytes:
    """Return the PDF, with denser lines where a small household needs them to stay on one page."""
    members = len(printed.holders)
    expected = _expected_pages(members)
    for density in _ONE_PAGE_DENSITIES if members <= MOST_ON_ONE_PAGE else _MANY_PAGES_DENSITIES:
        drawing = _draw(printed, picture, density, expected)
        if drawing.pages == expected:
            return drawing.pdf
    return _draw(printed, picture, density, drawing.pages).pdf


def _draw(printed: PrintedSlip, picture: str, density: str, pages: int) -> Drawing:
    """Return the drawing that says it has so many pages, in one density of lines."""
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
    try:
        return draw(page, assets=ASSETS)
    except NotDrawn as error:
        raise SlipNotRendered(str(error)) from error
