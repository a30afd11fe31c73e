"""Numbers in Arabic digits whose parts would change places, even in a line from left to right."""

import re

_LEFT_TO_RIGHT_MARK = "\u200e"
# What parts two numbers, but the one sign that the bidirectional algorithm takes for a part of a number.
_BETWEEN_ARABIC_DIGITS = re.compile(r"(?<=[٠-٩])(?![./:,][٠-٩])[^\w\u200e]+(?=[٠-٩])")


def in_order(text: str) -> str:
    """Return a code or number with marks that keep its parts in their places, from left to right.

    The bidirectional algorithm (UAX #9, rule N1) takes a hyphen or space between two numbers in Arabic digits
    for a sign from right to left; between Latin or Persian digits it does not.
    """
    return _BETWEEN_ARABIC_DIGITS.sub(f"{_LEFT_TO_RIGHT_MARK}\\g<0>{_LEFT_TO_RIGHT_MARK}", text)
