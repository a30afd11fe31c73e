"""A font file and HarfBuzz: text in, placed glyphs out."""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import groupby, pairwise
from typing import Any

import uharfbuzz

from portal.pdf.shaping.attribution import Glyph, Placement, left_to_right, right_to_left
from portal.pdf.shaping.script import ZWNJ, drawable, runs

_FEATURES = {"kern": True, "liga": True, "calt": True, "ccmp": True, "rlig": True}
_REMEMBERED_RUNS = 20_000

# What a PDF reader needs of a TrueType file; the layout tables have done their work by then.
_PDF_TABLES = {"glyf", "loca", "head", "hhea", "hmtx", "maxp", "cvt ", "fpgm", "prep"}
_SUBSET_FLAGS = (
    uharfbuzz.SubsetFlags.RETAIN_GIDS
    | uharfbuzz.SubsetFlags.NOTDEF_OUTLINE
    | uharfbuzz.SubsetFlags.NO_LAYOUT_CLOSURE
    | uharfbuzz.SubsetFlags.NO_HINTING
)


class Shaper:
    """One face, shaping runs of text; lengths in thousandths of the font size."""

    def __init__(self, data: bytes) -> None:
        self._face = uharfbuzz.Face(uharfbuzz.Blob(data))
        self._font = uharfbuzz.Font(self._face)
        self._font.scale = (self._face.upem, self._face.upem)
        self._unit = 1000.0 / self._face.upem
        self.space = self._font.get_nominal_glyph(ord(" ")) or 0
        self.hidden = self._invisible_glyph()
        self._shape_run = lru_cache(_REMEMBERED_RUNS)(self._shaped)
        self.advance = lru_cache(maxsize=None)(self._nominal_advance)

    def glyphs(self, text: str, *, visual: bool) -> Iterator[Glyph]:
        """Yield the glyphs of a text in the order of drawing.

        A visual text has been put in drawing order by the bidirectional algorithm, letter by letter; a
        logical one (for measuring) is as it was typed, and its glyphs are in order within each run only.
        """
        for run, is_arabic in runs(drawable(text)):
            yield from self._shape_run(run[::-1] if is_arabic and visual else run, is_arabic)

    def width(self, text: str, *, visual: bool) -> float:
        """Return the width of a text in thousandths of the font size."""
        return sum(glyph.advance for glyph in self.glyphs(text, visual=visual))

    def outline(self, index: int, pen: Any) -> None:
        """Draw a glyph with a pen (``moveTo``, ``lineTo``, ``qCurveTo``, ``curveTo``, ``closePath``).

        Lengths are in units of the face, whose size is ``units``; y grows upwards.
        """
        self._font.draw_glyph_with_pen(index, pen)

    @property
    def units(self) -> int:
        """Return how many units of the face the font size has."""
        return self._face.upem

    def subset(self, indices: Iterable[int]) -> bytes:
        """Return a font file that holds only these glyphs, under their own numbers."""
        wanted = uharfbuzz.SubsetInput()
        wanted.sets(uharfbuzz.SubsetInputSets.GLYPH_INDEX).update(indices)
        dropped = wanted.sets(uharfbuzz.SubsetInputSets.DROP_TABLE_TAG)
        for tag in set(self._face.table_tags) - _PDF_TABLES:
            dropped.add(int.from_bytes(tag.encode("latin-1"), "big"))
        wanted.flags = _SUBSET_FLAGS
        return bytes(uharfbuzz.subset(self._face, wanted).blob.data)

    def _invisible_glyph(self) -> int:
        """Return a glyph that draws nothing and takes no room, for letters without a glyph of their own."""
        glyph = self._font.get_nominal_glyph(ord(ZWNJ))
        return glyph if glyph and not self._font.get_glyph_h_advance(glyph) else self.space

    def _nominal_advance(self, index: int) -> float:
        """Return a glyph's own width, rounded as it is written into the PDF."""
        return round(self._font.get_glyph_h_advance(index) * self._unit, 2)

    def _shaped(self, text: str, is_arabic: bool) -> tuple[Glyph, ...]:
        """Shape one run in logical order."""
        buffer = uharfbuzz.Buffer()
        buffer.add_str(text)
        buffer.cluster_level = uharfbuzz.BufferClusterLevel.MONOTONE_CHARACTERS
        buffer.direction = "rtl" if is_arabic else "ltr"
        buffer.script = "Arab" if is_arabic else "Latn"
        buffer.language = "fa" if is_arabic else "en"
        uharfbuzz.shape(self._font, buffer, _FEATURES)

        starts = sorted({info.cluster for info in buffer.glyph_infos})
        ends = dict(pairwise([*starts, len(text)]))
        placed = zip(buffer.glyph_infos, buffer.glyph_positions, strict=True)
        glyphs: list[Glyph] = []
        for start, cluster in groupby(placed, key=lambda pair: pair[0].cluster):
            letters = text[start : ends[start]]
            placements = [
                Placement(
                    info.codepoint,
                    at.x_advance * self._unit,
                    at.x_offset * self._unit,
                    at.y_offset * self._unit,
                )
                for info, at in cluster
            ]
            if is_arabic:
                glyphs.extend(right_to_left(letters, placements, self.hidden))
            else:
                glyphs.extend(left_to_right(letters, placements))
        return tuple(glyphs)
