"""The face that draws ☐ and ☒, which the typeface of the documents lacks: two squares, as a TrueType file.

``python -m tests.pictures.box_face`` draws it anew, beside the typeface.
"""

import io

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib.tables._g_l_y_f import Glyph

from portal.pdf.typeface import BOXES

_UNITS = 1000
_ADVANCE, _LEFT, _RIGHT, _BOTTOM, _TOP, _STROKE = 860, 70, 790, -40, 680, 62
_INSET, _HALF = 150, 58  # Between the frame and the tips of the cross; half of the thickness of its strokes.
_ASCENT, _DESCENT = 900, -250

Contour = list[tuple[int, int]]


def font_file() -> bytes:
    """Return the face: nothing, space, the empty box, the crossed box; the same bytes each time."""
    builder = FontBuilder(_UNITS, isTTF=True)
    builder.updateHead(created=0, modified=0)
    builder.font.recalcTimestamp = False
    builder.setupGlyphOrder([".notdef", "space", "empty", "crossed"])
    builder.setupCharacterMap({ord(" "): "space", ord("☐"): "empty", ord("☒"): "crossed"})
    builder.setupGlyf(
        {
            ".notdef": _glyph([]),
            "space": _glyph([]),
            "empty": _glyph(_frame()),
            "crossed": _glyph([*_frame(), *_cross()]),
        }
    )
    widths = {".notdef": _ADVANCE, "space": 400, "empty": _ADVANCE, "crossed": _ADVANCE}
    sides = builder.font["glyf"]
    builder.setupHorizontalMetrics(
        {name: (width, getattr(sides[name], "xMin", 0)) for name, width in widths.items()}
    )
    builder.setupHorizontalHeader(ascent=_ASCENT, descent=_DESCENT)
    builder.setupNameTable({"familyName": "Boxes", "styleName": "Regular", "psName": "Boxes"})
    builder.setupOS2(
        sTypoAscender=_ASCENT, sTypoDescender=_DESCENT, usWinAscent=_ASCENT, usWinDescent=-_DESCENT
    )
    builder.setupPost()
    target = io.BytesIO()
    builder.save(target)
    return target.getvalue()


def _frame() -> list[Contour]:
    """Return the outline of the square and, the other way round, of the hole in it."""
    left, right, bottom, top = _LEFT + _STROKE, _RIGHT - _STROKE, _BOTTOM + _STROKE, _TOP - _STROKE
    return [
        [(_LEFT, _BOTTOM), (_LEFT, _TOP), (_RIGHT, _TOP), (_RIGHT, _BOTTOM)],
        [(left, bottom), (right, bottom), (right, top), (left, top)],
    ]


def _cross() -> list[Contour]:
    """Return two strokes from corner to corner, thick enough to be seen on a bad copy."""
    left, right, bottom, top = _LEFT + _INSET, _RIGHT - _INSET, _BOTTOM + _INSET, _TOP - _INSET
    rising = [(left - _HALF, bottom + _HALF), (right - _HALF, top + _HALF)]
    falling = [(left + _HALF, top + _HALF), (right + _HALF, bottom + _HALF)]
    return [
        [*rising, (right + _HALF, top - _HALF), (left + _HALF, bottom - _HALF)],
        [*falling, (right - _HALF, bottom - _HALF), (left - _HALF, top - _HALF)],
    ]


def _glyph(contours: list[Contour]) -> Glyph:
    pen = TTGlyphPen(None)
    for first, *others in contours:
        pen.moveTo(first)
        for point in others:
            pen.lineTo(point)
        pen.closePath()
    return pen.glyph()


if __name__ == "__main__":
    BOXES.write_bytes(font_file())
