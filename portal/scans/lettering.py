"""A line of Persian as a mask of pixels, shaped by HarfBuzz like everything else that we print."""

from functools import lru_cache

from PIL import Image, ImageChops, ImageDraw
from xhtml2pdf.bidi import get_display

from portal.pdf.shaping.shaper import Shaper
from portal.pdf.typeface import BOLD

Point = tuple[float, float]
_OVERSAMPLING = 2
_STEPS = 6  # straight pieces of a curve
_ASCENT, _DESCENT = 1.15, 0.55  # of the size, with room for marks


class _Contours:
    """A pen that gathers closed lines; curves become straight pieces."""

    def __init__(self) -> None:
        self.found: list[list[Point]] = []

    def moveTo(self, point: Point) -> None:
        self.found.append([point])

    def lineTo(self, point: Point) -> None:
        self.found[-1].append(point)

    def qCurveTo(self, control: Point, end: Point) -> None:
        start = self.found[-1][-1]
        for step in range(1, _STEPS + 1):
            t = step / _STEPS
            self.found[-1].append(
                tuple(
                    (1 - t) ** 2 * a + 2 * (1 - t) * t * b + t * t * c
                    for a, b, c in zip(start, control, end, strict=True)
                )
            )

    def curveTo(self, first: Point, second: Point, end: Point) -> None:
        start = self.found[-1][-1]
        for step in range(1, _STEPS + 1):
            t = step / _STEPS
            self.found[-1].append(
                tuple(
                    (1 - t) ** 3 * a + 3 * (1 - t) ** 2 * t * b + 3 * (1 - t) * t * t * c + t**3 * d
                    for a, b, c, d in zip(start, first, second, end, strict=True)
                )
            )

    def closePath(self) -> None:
        """Do nothing: a polygon closes itself."""


@lru_cache(1)
def _shaper() -> Shaper:
    return Shaper(BOLD.read_bytes())


@lru_cache(64)
def lettered(text: str, size: int) -> Image.Image:
    """Return a line as a mask (mode «L», white on black), ``size`` pixels high from ascender to baseline."""
    shaper = _shaper()
    glyphs = list(shaper.glyphs(get_display(text, "R"), visual=True))
    scale = size * _OVERSAMPLING
    width = sum(glyph.advance for glyph in glyphs) / 1000 * scale
    canvas = Image.new("1", (max(1, round(width)), round((_ASCENT + _DESCENT) * scale)))
    pen, unit = 0.0, scale / shaper.units
    for glyph in glyphs:
        contours = _Contours()
        shaper.outline(glyph.index, contours)
        left, base = pen + glyph.dx / 1000 * scale, _ASCENT * scale - glyph.dy / 1000 * scale
        for contour in contours.found:
            _toggle(canvas, [(left + x * unit, base - y * unit) for x, y in contour])
        pen += glyph.advance / 1000 * scale
    return canvas.convert("L").reduce(_OVERSAMPLING)


def _toggle(canvas: Image.Image, contour: list[Point]) -> None:
    """Turn round what lies inside a line: so the hole of a letter stays open."""
    if len(contour) < 3:
        return
    left, top = (int(min(axis)) for axis in zip(*contour, strict=True))
    right, bottom = (int(max(axis)) + 2 for axis in zip(*contour, strict=True))
    area = (max(0, left), max(0, top), min(canvas.width, right), min(canvas.height, bottom))
    if area[0] >= area[2] or area[1] >= area[3]:
        return
    piece = Image.new("1", (area[2] - area[0], area[3] - area[1]))
    ImageDraw.Draw(piece).polygon([(x - area[0], y - area[1]) for x, y in contour], fill=1)
    canvas.paste(ImageChops.logical_xor(canvas.crop(area), piece), area)
