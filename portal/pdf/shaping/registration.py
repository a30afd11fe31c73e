"""A font family under the names that a style sheet uses."""

from pathlib import Path

from reportlab.pdfbase import pdfmetrics

from portal.pdf.shaping import patches
from portal.pdf.shaping.font import ShapedFont


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
            font.face.name = _named_after(family, font.face.name)
        pdfmetrics.registerFont(font)


def _named_after(family: str, face: str | bytes) -> str:
    """Return a PostScript name of its own for a face with other digits: «Vazirmatn-Regular-Digits»."""
    name = face.decode("latin-1") if isinstance(face, bytes) else face
    return f"{name}-{family.removeprefix(name.partition('-')[0])}"
