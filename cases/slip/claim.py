"""One claim of a signed map: of the kind that was written, or refused with a ``TypeError``."""

from datetime import date, timedelta
from typing import Any

_EPOCH = date(1970, 1, 1)
_MOST_DAYS = 100_000


def days(day: date) -> int:
    """Return a day as it is signed: in days since 1970-01-01."""
    return (day - _EPOCH).days


def text_of(value: Any) -> str:
    """Return a claim that is a text."""
    if not isinstance(value, str):
        raise TypeError("Not a text")
    return value


def whole_of(value: Any, most: int) -> int:
    """Return a claim that is a whole number from nought to ``most``."""
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value <= most:
        raise TypeError("Not a number of the expected size")
    return value


def day_of(value: Any) -> date:
    """Return the day of a claim."""
    return _EPOCH + timedelta(days=whole_of(value, _MOST_DAYS))
