"""Guilloche: families of fine interlaced curves, hard to copy by hand and pleasant to look at."""

from math import cos, pi, sin, tau

from cases.slip.artwork.canvas import (
    GOLD,
    HEIGHT,
    TEAL,
    TEAL_FAINT,
    TEAL_MID,
    TEAL_PALE,
    WHITE,
    WIDTH,
    Colour,
    Point,
    Sheet,
)

_BAND_CENTRE = 11.0
_BAND_AMPLITUDE = 2.5
_CORNER = 17.0
_FIELD_CENTRE: Point = (WIDTH / 2, 152.0)


def draw_field(sheet: Sheet) -> None:
    """Draw the pale ground: waves over the whole sheet and one large rosette in its middle."""
    for row in range(120):
        top = 14 + row * 2.25
        sheet.line(
            [(x / 2, top + 2.2 * sin(tau * x / 126 + row / 5)) for x in range(28, 393)],
            TEAL_FAINT,
            0.12,
        )
    for turn in range(36):
        sheet.line(_petals(_FIELD_CENTRE, 62, 0.42, 8, turn * tau / 36 / 8), TEAL_PALE, 0.14)
    for turn in range(18):
        sheet.line(_petals(_FIELD_CENTRE, 30, 0.6, 12, turn * tau / 18 / 12), TEAL_PALE, 0.14)


def draw_border(sheet: Sheet) -> None:
    """Draw the band of interlaced curves along the edges, its two rules and the corner rosettes."""
    sheet.frame(_BAND_CENTRE - 3.4, TEAL, 0.45)
    sheet.frame(_BAND_CENTRE - 2.8, GOLD, 0.15)
    sheet.frame(_BAND_CENTRE + 2.8, GOLD, 0.15)
    sheet.frame(_BAND_CENTRE + 3.4, TEAL, 0.3)
    for phase in range(6):
        shift = phase * tau / 6
        colour = (TEAL, TEAL_MID, GOLD)[phase % 3]
        _band(sheet, shift, colour)
    for x in (_BAND_CENTRE, WIDTH - _BAND_CENTRE):
        for y in (_BAND_CENTRE, HEIGHT - _BAND_CENTRE):
            _corner(sheet, (x, y))


def _band(sheet: Sheet, shift: float, colour: Colour) -> None:
    """Draw one curve along each of the four edges; a whole number of waves fits every edge."""
    for length, vertical in ((WIDTH, False), (HEIGHT, True)):
        span = length - 2 * _CORNER + 6
        waves = round(span / 9)
        steps = round(span * 3)
        for edge in (_BAND_CENTRE, (HEIGHT, WIDTH)[vertical] - _BAND_CENTRE):
            points: list[Point] = []
            for step in range(steps + 1):
                along = _CORNER - 3 + span * step / steps
                angle = tau * waves * step / steps + shift
                across = edge + _BAND_AMPLITUDE * sin(angle) * (0.78 + 0.22 * cos(3 * angle))
                points.append((across, along) if vertical else (along, across))
            sheet.line(points, colour, 0.13)


def _corner(sheet: Sheet, centre: Point) -> None:
    """Draw a rosette on a cleared disc."""
    sheet.disc(centre, 6.2, fill=TEAL)
    sheet.disc(centre, 5.9, fill=WHITE)
    for turn in range(10):
        sheet.line(_petals(centre, 5.4, 0.45, 8, turn * tau / 10 / 8), (TEAL, GOLD)[turn % 2], 0.11)
    sheet.disc(centre, 0.8, fill=GOLD)


def _petals(centre: Point, radius: float, depth: float, petals: int, turn: float) -> list[Point]:
    """Return a closed curve of waves round a circle, turned by an angle."""
    steps = petals * 48
    points: list[Point] = []
    for step in range(steps + 1):
        angle = 2 * pi * step / steps
        reach = radius * (1 - depth / 2 + depth / 2 * cos(petals * (angle + turn)))
        points.append((centre[0] + reach * cos(angle), centre[1] + reach * sin(angle)))
    return points
