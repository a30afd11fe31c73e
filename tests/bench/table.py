"""Lay out measurements as the one table that ``make bench`` prints."""

from collections.abc import Iterable

from tests.bench.measuring import Measurement

HEAD = ("what", "median", "baseline", "median", "ratio", "±", "rounds")
RIGHT = {1, 3, 4, 5, 6}


def table(measurements: Iterable[Measurement]) -> str:
    """Return the table as text; ``±`` is the width of the middle half of the ratios."""
    rows = [HEAD, *map(_row, measurements)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(HEAD))]
    rows.insert(1, tuple("-" * width for width in widths))
    return "\n".join(_line(row, widths) for row in rows)


def _row(one: Measurement) -> tuple[str, ...]:
    return (
        one.name,
        _time(one.seconds),
        one.baseline,
        _time(one.baseline_seconds),
        f"{one.ratio:.2f}",
        f"{one.spread:.2f}",
        str(one.rounds),
    )


def _time(seconds: float) -> str:
    return f"{seconds * 1000:.2f} ms"


def _line(row: tuple[str, ...], widths: list[int]) -> str:
    cells = (
        text.rjust(width) if column in RIGHT else text.ljust(width)
        for column, (text, width) in enumerate(zip(row, widths, strict=True))
    )
    return "  ".join(cells).rstrip()
