"""The tracking code: random, easy to copy by hand, with a check character that catches slips of the pen."""

import secrets

from portal.persian.digits import to_ascii

# No 0/O, 1/I/L: 31 signs, a prime, so that a weighted sum notices every single wrong sign and every swap.
ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
LENGTH = 11  # Ten random signs are 49 bits.


def _check_sign(signs: str) -> str:
    total = sum((place + 2) * ALPHABET.index(sign) for place, sign in enumerate(signs))
    return ALPHABET[total % len(ALPHABET)]


def new_tracking_code() -> str:
    """Return a fresh code of eleven signs, the last one a check sign."""
    return new_code(LENGTH)


def new_code(length: int) -> str:
    """Return a fresh code of so many signs, the last one a check sign."""
    signs = "".join(secrets.choice(ALPHABET) for _ in range(length - 1))
    return signs + _check_sign(signs)


def normalise(typed: str) -> str:
    """Return what was typed in any digits, in either case, with or without separators, as it is stored."""
    return "".join(sign for sign in to_ascii(typed).upper() if sign.isalnum())


def is_well_formed(code: str, length: int = LENGTH) -> bool:
    """Tell whether a normalised code of this length can exist at all."""
    if len(code) != length or any(sign not in ALPHABET for sign in code):
        return False
    return _check_sign(code[:-1]) == code[-1]


def grouped(code: str) -> str:
    """Return the code as it is printed: «ABCD-EFGH-JKM»."""
    return "-".join(code[start : start + 4] for start in range(0, len(code), 4))
