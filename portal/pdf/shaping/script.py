"""Which characters are shaped together, and which only steer the direction."""

import re

ZWNJ, ZWJ = "\u200c", "\u200d"
JOINERS = frozenset({ZWNJ, ZWJ})

# Letters, marks and joiners of the Arabic script. Digits and punctuation stay outside: the bidirectional
# step has already put those where they are drawn.
_ARABIC = (
    "\u0610-\u061a\u0620-\u065f\u066e-\u06d3\u06d5-\u06ef\u06fa-\u06ff\u0750-\u077f"
    "\u0870-\u0887\u0889-\u088e\u0897-\u08ff\u200c\u200d\ufb50-\ufdff\ufe70-\ufefc"
)
_ARABIC_RUN = re.compile(f"([{_ARABIC}]+)")

# Code points that steer the layout and are never drawn.
DIRECTION_CONTROLS = (0x200E, 0x200F, 0x061C, *range(0x202A, 0x202F), *range(0x2066, 0x206A), 0xFEFF)
_NOT_DRAWN = {**dict.fromkeys(DIRECTION_CONTROLS), 0xA0: " "}


def drawable(text: str) -> str:
    """Return the text without direction controls and with ordinary spaces."""
    return text.translate(_NOT_DRAWN)


def runs(text: str) -> list[tuple[str, bool]]:
    """Split text into runs and tell of each whether it is of the Arabic script."""
    parts = _ARABIC_RUN.split(text)
    return [(part, index % 2 == 1) for index, part in enumerate(parts) if part]


def is_presentation_form(code: int) -> bool:
    """Tell whether a code point lies in the two blocks of presentation forms."""
    return 0xFB50 <= code <= 0xFDFF or 0xFE70 <= code <= 0xFEFC
