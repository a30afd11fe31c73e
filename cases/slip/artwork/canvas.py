"""A sheet of paper measured in millimetres, drawn large and reduced, so that fine lines come out smooth."""

from collections.abc import Sequence

from PIL import Image, ImageDraw, ImageFont

Point = tuple[float, float]
Colour = tuple[int, int, int]

WIDTH, HEIGHT = 210.0, 297.0
DOTS_PER_INCH = 170
_OVERSAMPLING = 3
_SCALE = DOTS_PER_INCH * _OVERSAMPLING / 25.4

WHITE: Colour = (255, 255, 255)
TEAL: Colour = (17, 84, 92)
TEAL_MID: Colour = (94, 148, 153)
TEAL_PALE: Colour = (212, 230, 230)
TEAL_FAINT: Colour = (224, 236, 235)
GOLD: Colour = (176, 138, 58)
GOLD_PALE: Colour = (243, 233, 209)
RED_PALE: Colour = (236, 176, 170)


class Sheet:
    """An A4 sheet; the origin is the upper left corner."""

    def __init__(self) -> None:
        self._image = Image.new("RGB", (round(WIDTH * _SCALE), round(HEIGHT * _SCALE)), WHITE)
        self._draw = ImageDraw.Draw(self._image)

    def line(self, points: Sequence[Point], colour: Colour, width: float) -> None:
        """Draw an open line through the points."""
        self._draw.line(_dots(points), colour, _dots_wide(width), joint="curve")

    def polygon(self, points: Sequence[Point], *, fill: Colour) -> None:
        """Fill an area."""
        self._draw.polygon(_dots(points), fill)

    def disc(self, centre: Point, radius: float, *, fill: Colour) -> None:
        """Fill a circle."""
        x, y = centre
        corners = _dots([(x - radius, y - radius), (x + radius, y + radius)])
        self._draw.ellipse(corners, fill)

    def frame(self, inset: float, colour: Colour, width: float) -> None:
        """Draw a rectangle at the same distance from all edges of the sheet."""
        corners = _dots([(inset, inset), (WIDTH - inset, HEIGHT - inset)])
        self._draw.rectangle(corners, outline=colour, width=_dots_wide(width))

    def clear(self, left: float, top: float, right: float, bottom: float) -> None:
        """Make a rectangle white again."""
        self._draw.rectangle(_dots([(left, top), (right, bottom)]), fill=WHITE)

    def slanted_text(
        self, text: str, font_path: str, *, centre: Point, height: float, angle: float, colour: Colour
    ) -> None:
        """Write a right-to-left text round a centre, turned counter-clockwise by an angle in degrees."""
        font = ImageFont.truetype(font_path, round(height * _SCALE), layout_engine=ImageFont.Layout.RAQM)
        mask = Image.new("L", self._image.size, 0)
        middle = (centre[0] * _SCALE, centre[1] * _SCALE)
        ImageDraw.Draw(mask).text(middle, text, 255, font, anchor="mm", direction="rtl", language="fa")
        turned = mask.rotate(angle, Image.Resampling.BILINEAR, center=middle)
        self._image.paste(colour, mask=turned)

    def reduced(self) -> Image.Image:
        """Return the picture at its final size."""
        return self._image.reduce(_OVERSAMPLING)


def _dots(points: Sequence[Point]) -> list[Point]:
    return [(x * _SCALE, y * _SCALE) for x, y in points]


def _dots_wide(width: float) -> int:
    return max(1, round(width * _SCALE))
