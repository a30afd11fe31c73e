"""The emblem of this service: an eight-pointed star with an open gate and a road; no state emblem."""

from math import asin, cos, pi, sin, sqrt

from cases.slip.artwork.canvas import GOLD, GOLD_PALE, TEAL, WHITE, Point, Sheet


def draw_emblem(sheet: Sheet, centre: Point, radius: float) -> None:
    """Draw the emblem with its points at ``radius`` millimetres from the centre."""
    _star(sheet, centre, radius, TEAL)
    _star(sheet, centre, radius * 0.93, WHITE)
    _star(sheet, centre, radius * 0.88, GOLD)
    _star(sheet, centre, radius * 0.84, TEAL)
    sheet.disc(centre, radius * 0.60, fill=GOLD)
    sheet.disc(centre, radius * 0.565, fill=WHITE)
    for step in range(16):
        angle = 2 * pi * step / 16
        bead = (centre[0] + radius * 0.665 * cos(angle), centre[1] + radius * 0.665 * sin(angle))
        sheet.disc(bead, radius * 0.028, fill=GOLD_PALE)
    _gate(sheet, centre, radius)


def _star(sheet: Sheet, centre: Point, radius: float, colour: tuple[int, int, int]) -> None:
    """Fill two squares, one turned by an eighth of a circle."""
    for turn in (0.0, pi / 4):
        sheet.polygon(
            [
                (centre[0] + radius * cos(turn + k * pi / 2), centre[1] + radius * sin(turn + k * pi / 2))
                for k in range(4)
            ],
            fill=colour,
        )


def _gate(sheet: Sheet, centre: Point, radius: float) -> None:
    """Draw a pointed arch, the light behind it and a road that leads through it."""
    x, y = centre
    unit = radius * 0.36
    floor = y + unit * 0.98
    sheet.polygon(_arch(x, floor, unit * 0.92, unit * 2.0), fill=TEAL)
    sheet.polygon(_arch(x, floor, unit * 0.68, unit * 1.66), fill=GOLD_PALE)
    sheet.disc((x, floor - unit * 0.78), unit * 0.26, fill=GOLD)
    road = [
        (x - unit * 0.62, floor),
        (x - unit * 0.07, floor - unit * 0.72),
        (x + unit * 0.07, floor - unit * 0.72),
        (x + unit * 0.62, floor),
    ]
    sheet.polygon(road, fill=TEAL)
    sheet.line([(x, floor - unit * 0.08), (x, floor - unit * 0.62)], WHITE, unit * 0.06)


def _arch(x: float, floor: float, half_width: float, height: float) -> list[Point]:
    """Return the outline of a pointed arch: on each side an arc round a centre beyond the middle line."""
    reach = 1.7 * half_width
    top = sqrt(reach**2 - (reach - half_width) ** 2)
    springing = floor - height + top
    last = asin(top / reach)
    left = [
        (x - half_width + reach * (1 - cos(last * k / 20)), springing - reach * sin(last * k / 20))
        for k in range(21)
    ]
    right = [(2 * x - px, py) for px, py in reversed(left)]
    return [(x - half_width, floor), *left, *right, (x + half_width, floor)]
