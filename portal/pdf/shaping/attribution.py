"""Which letter each glyph gives back when the text is copied or read by a machine.

Readers of PDF text take the glyphs of a right-to-left word from left to right and turn the word round, one
glyph at a time, but they also turn round the inside of a glyph that stands for several letters: «لا» comes
back as «ال». So one letter goes on one code, in the order of drawing, and a letter left over (the second
of a ligature) goes on a code that draws nothing. A doubled letter is the same both ways round and stays on
one code, since two codes in one place are taken for imitated bold.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from portal.pdf.shaping.script import JOINERS

_SAME_LETTERS = re.compile(r"(.)\1*", re.DOTALL)


class Placement(NamedTuple):
    """A glyph as HarfBuzz places it; lengths in thousandths of the font size."""

    index: int
    advance: float
    dx: float
    dy: float

    @property
    def is_moved_mark(self) -> bool:
        """Whether the glyph takes no room and is moved over another: a vowel sign, a hamza."""
        return self.advance == 0 and bool(self.dx or self.dy)


class Glyph(NamedTuple):
    """A placed glyph with the text that it stands for."""

    index: int
    text: str
    advance: float
    dx: float
    dy: float
    is_mark: bool = False


def left_to_right(text: str, placements: Sequence[Placement]) -> Iterator[Glyph]:
    """Give a cluster's whole text to its first glyph."""
    for position, placed in enumerate(placements):
        yield Glyph(placed.index, "" if position else text, *placed[1:])


def right_to_left(text: str, placements: Sequence[Placement], hidden: int) -> Iterator[Glyph]:
    """Give a cluster's letters to its glyphs one by one; ``hidden`` is the glyph that draws nothing."""
    if text in JOINERS:
        yield Glyph(hidden, text, 0, 0, 0)
        return
    letters = [match.group() for match in _SAME_LETTERS.finditer(text[::-1])]
    if len(placements) == 1 and placements[0].is_moved_mark:
        # The letter stands where the pen is; the drawing beside it is nobody's letter.
        yield from (Glyph(hidden, letter, 0, 0, 0) for letter in letters)
        yield Glyph(placements[0].index, "", *placements[0][1:], is_mark=True)
        return
    for placed in placements:
        if placed.is_moved_mark:
            yield Glyph(placed.index, "", *placed[1:], is_mark=True)
        else:
            yield Glyph(placed.index, letters.pop(0) if letters else "", *placed[1:])
    yield from (Glyph(hidden, letter, 0, 0, 0) for letter in letters)
