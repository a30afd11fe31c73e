"""Numbers that look as if they belonged to a person: a public page never needs one."""

import re

from portal.persian.digits import to_ascii

_MOBILE = re.compile(r"(?<!\d)(?:\+98|0098|0)9\d{9}(?!\d)")
_CARD = re.compile(r"(?<!\d)\d{4}[ -]?\d{4}[ -]?\d{4}[ -]?\d{4}(?!\d)")
_NATIONAL = re.compile(r"(?<!\d)\d{10}(?!\d)")


def personal_numbers(text: str) -> list[str]:
    """Return mobile numbers, bank card numbers and national numbers that a text seems to hold."""
    ascii_text = to_ascii(text)
    found = [match[0] for pattern in (_MOBILE, _CARD) for match in pattern.finditer(ascii_text)]
    return found + [match[0] for match in _NATIONAL.finditer(ascii_text) if _is_national_number(match[0])]


def _is_national_number(digits: str) -> bool:
    """Check the last digit of a ten-digit number as the civil registry computes it."""
    remainder = sum(int(digit) * weight for digit, weight in zip(digits, range(10, 1, -1), strict=False)) % 11
    check = remainder if remainder < 2 else 11 - remainder
    return check == int(digits[9]) and len(set(digits)) > 1
