"""Values as they stand on paper: cleaned, and guarded against reordering by what stands around them."""

import re
import unicodedata

from portal.persian.in_order import in_order
from portal.persian.text import strip_controls

# What stands where there is no value, so that nothing can be written there afterwards.
NOTHING = "—"

_LEFT_TO_RIGHT, _BY_FIRST_LETTER, _END = "\u2066", "\u2068", "\u2069"

# Letters fixed in one joined form, which old systems hand over; they are drawn from the letters themselves.
_JOINED_FORM = re.compile("[\ufb50-\ufdff\ufe70-\ufefc]")


def written(text: str) -> str:
    """Return a value as it is drawn: letters as they are, no direction marks, no line ends; or a dash."""
    letters = _JOINED_FORM.sub(lambda form: unicodedata.normalize("NFKC", form.group()), strip_controls(text))
    return " ".join(letters.split()) or NOTHING


def name(text: str) -> str:
    """Return a value whose direction is that of its first letter, whatever stands around it."""
    return f"{_BY_FIRST_LETTER}{written(text)}{_END}"


def code(text: str) -> str:
    """Return a number, serial or address that reads from left to right, whatever stands around it."""
    return f"{_LEFT_TO_RIGHT}{in_order(written(text))}{_END}"
