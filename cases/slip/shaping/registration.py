"""A font family under the names that a style sheet uses."""

from pathlib import Path

from reportlab.pdfbase import pdfmetrics

from cases.slip.shaping import patches
from cases.slip.shaping.font import ShapedFont


def register_family(family: str, regular: Path, bold: Path | None = None, digits: str | None = None) -> None:
    """Register a family's faces so that an ``@font-face`` rule of that name finds them already there.

    ``digits`` are ten signs to draw for 0–9, for numbers that the layout writes by itself.
    """
    patches.apply()
    for suffix, path in (("00", regular), ("10", bold)):
        name = f"{family.lower()}_{suffix}"
        if path is None or name in pdfmetrics.getRegisteredFontNames():
            continue
        font = ShapedFont(name, str(path), digits)
        if digits:
            # ReportLab takes two faces of one PostScript name for the same face.
            font.face.name = font.face.name + (b"-Digits" if isinstance(font.face.name, bytes) else "-Digits")
        pdfmetrics.registerFont(font)
