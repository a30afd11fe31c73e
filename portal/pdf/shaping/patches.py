"""Where ReportLab and xhtml2pdf are told to use shaped fonts, for exactly the versions that were tried.

Five places, all on names that these packages keep to themselves; hence the guard on their versions.

1. ReportLab's text object lets a shaped font write its own operators.
2. ReportLab's canvas measures what is drawn, in drawing order (links, underlines, backgrounds).
3. xhtml2pdf leaves the letters as they were written.
4. xhtml2pdf puts the last line of a justified right-to-left paragraph on the right.
5. xhtml2pdf keeps the content of a cell over several columns in a right-to-left table.
"""

import threading
from functools import cache
from typing import Any

import reportlab
import xhtml2pdf
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.textobject import PDFTextObject
from xhtml2pdf import context, reportlab_paragraph, tables

from portal.pdf.shaping.font import ShapedFont

TRIED_VERSIONS = {"xhtml2pdf": "0.2.28", "reportlab": "5.1.0"}

_paragraph = threading.local()


class UntriedVersion(RuntimeError):
    """A package is not the version on which the patches were tried; run the golden tests, then widen this."""


def check_versions() -> None:
    """Raise ``UntriedVersion`` unless both packages are exactly the tried versions."""
    found = {"xhtml2pdf": xhtml2pdf.__version__, "reportlab": reportlab.__version__}
    for package, tried in TRIED_VERSIONS.items():
        if found[package] != tried:
            raise UntriedVersion(f"Shaping was tried with {package} {tried}, not {found[package]}")


@cache
def apply() -> None:
    """Apply all five patches, once in a process."""
    check_versions()
    _draw_with_own_operators()
    _measure_in_drawing_order()
    context.shape_frag_text = lambda text, font_name=None: None
    _align_last_line_right()
    tables._mirror_columns = _keeping_spans(tables._mirror_columns)


def _draw_with_own_operators() -> None:
    original = PDFTextObject._formatText

    def format_text(pen: PDFTextObject, text: str | bytes) -> str:
        font = pdfmetrics.getFont(pen._fontname)
        return font.operators(pen, text) if isinstance(font, ShapedFont) else original(pen, text)

    PDFTextObject._formatText = format_text


def _measure_in_drawing_order() -> None:
    original = Canvas.stringWidth

    def string_width(
        canvas: Canvas,
        text: str | bytes,
        fontName: str | None = None,
        fontSize: float | None = None,
    ) -> float:
        font = pdfmetrics.getFont(fontName or canvas._fontname)
        if isinstance(font, ShapedFont):
            return font.visual_width(text, fontSize or canvas._fontsize)
        return original(canvas, text, fontName, fontSize)

    Canvas.stringWidth = string_width


def _align_last_line_right() -> None:
    draw_paragraph = reportlab_paragraph.Paragraph.drawPara
    justify = reportlab_paragraph._justifyDrawParaLineX

    def draw_noting_direction(paragraph: Any, debug: int = 0) -> Any:
        _paragraph.is_rtl = paragraph.dir == "rtl"
        try:
            return draw_paragraph(paragraph, debug)
        finally:
            _paragraph.is_rtl = False

    def justify_line(pen: PDFTextObject, offset: float, line: Any, last: int = 0) -> None:
        ends_here = last or getattr(line, "lineBreak", False)
        if ends_here and getattr(_paragraph, "is_rtl", False):
            reportlab_paragraph._rightDrawParaLineX(pen, offset, line, last)
        else:
            justify(pen, offset, line, last)

    reportlab_paragraph.Paragraph.drawPara = draw_noting_direction
    reportlab_paragraph._justifyDrawParaLineX = justify_line


def _keeping_spans(mirror: Any) -> Any:
    """Return the mirroring of columns, followed by moving each span's content to where ReportLab reads it."""

    def mirror_columns(table: Any, data: list[list[Any]], columns: int) -> None:
        mirror(table, data, columns)
        spans = [
            (start, stop)
            for name, start, stop, *_ in table.styles
            if name == "SPAN" and start[0] != stop[0] and start[0] >= 0 <= stop[0]
        ]
        for (left, top), (right, bottom) in spans:
            row = data[top]
            row[left], row[right] = row[right], row[left]
            table.styles = [
                (name, (left, start[1]), (right, stop[1]), *rest)
                if name != "SPAN"
                and left <= start[0] <= stop[0] <= right
                and top <= start[1] <= stop[1] <= bottom
                else (name, start, stop, *rest)
                for name, start, stop, *rest in table.styles
            ]

    return mirror_columns
