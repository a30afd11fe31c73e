"""The typeface of every printed document: where it lies, and under which names a style sheet finds it."""

from functools import cache
from pathlib import Path

from reportlab import rl_config

from portal.pdf.shaping.registration import register_family
from portal.persian.digits import primary_language

FONTS = Path(__file__).resolve().parent / "fonts"

REGULAR = FONTS / "Vazirmatn-Regular.ttf"
BOLD = FONTS / "Vazirmatn-Bold.ttf"
# ☐ and ☒ alone, which Vazirmatn lacks; drawn by ``tests.pictures.box_face``.
BOXES = FONTS / "Boxes.ttf"

# Families that draw the digits of a language where the layout itself writes a number, as that of a page.
_DIGITS = {"VazirmatnDigits": "۰۱۲۳۴۵۶۷۸۹", "VazirmatnArabicDigits": "٠١٢٣٤٥٦٧٨٩"}
_BY_LANGUAGE = {"fa": "VazirmatnDigits", "ps": "VazirmatnDigits", "ar": "VazirmatnArabicDigits"}


def family_of_digits(language: str) -> str:
    """Return the family in which the layout's own numbers come out in the digits of a language."""
    return _BY_LANGUAGE.get(primary_language(language), "Vazirmatn")


@cache
def prepare() -> None:
    """Register the faces and set what ReportLab keeps for the whole process, once."""
    rl_config.invariant = 1
    rl_config.useA85 = 0
    register_family("Vazirmatn", REGULAR, BOLD)
    register_family("Boxes", BOXES, BOXES)
    for family, digits in _DIGITS.items():
        register_family(family, REGULAR, digits=digits)
