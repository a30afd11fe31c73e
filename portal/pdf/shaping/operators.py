"""Placed glyphs as PDF text operators: one TJ array, broken only by raised marks."""

from collections.abc import Callable, Iterable

from portal.pdf.shaping.attribution import Glyph

# Smaller gaps than this, in thousandths of the font size, are not worth a number in the file.
_NEGLIGIBLE = 0.05


class OperatorWriter:
    """Collects the operators that draw one string at the current point."""

    def __init__(
        self,
        *,
        size: float,
        rise: float,
        word_space: float,
        code_of: Callable[[int, str], int],
        advance_of: Callable[[int], float],
    ) -> None:
        """``word_space`` is in points; a composite font ignores Tw, so it is written out at each space."""
        self._size = size
        self._base_rise = self._rise = rise
        self._word_space = word_space * 1000 / size if size else 0.0
        self._code_of = code_of
        self._advance_of = advance_of
        self._operators: list[str] = []
        self._array: list[str] = []
        self._codes: list[str] = []
        self._gap = 0.0

    def write(self, glyphs: Iterable[Glyph]) -> str:
        """Return the operators for the glyphs, leaving the pen after the last one."""
        for glyph in glyphs:
            if glyph.is_mark:
                # Drawn, but its letter has been given already: readers are told that it says nothing.
                self._close_gap()
                self._show()
                self._operators.append("/Span <</ActualText <FEFF>>> BDC")
            self._raise_to(self._base_rise + glyph.dy * self._size / 1000)
            self._gap += glyph.dx
            self._close_gap()
            self._codes.append(f"{self._code_of(glyph.index, glyph.text):04X}")
            self._gap += glyph.advance - glyph.dx - self._advance_of(glyph.index)
            if glyph.text == " ":
                self._gap += self._word_space
            if glyph.is_mark:
                self._close_gap()
                self._show()
                self._operators.append("EMC")
        self._close_gap()
        self._show()
        self._raise_to(self._base_rise)
        return " ".join(self._operators)

    def _raise_to(self, rise: float) -> None:
        """Move the base line for what follows."""
        if abs(rise - self._rise) > 1e-4:
            self._close_gap()
            self._show()
            self._operators.append(f"{_number(rise)} Ts")
            self._rise = rise

    def _close_gap(self) -> None:
        """Write what the pen must move beyond the glyphs' own widths."""
        if abs(self._gap) > _NEGLIGIBLE:
            self._close_codes()
            self._array.append(_number(-self._gap))
            self._gap = 0.0

    def _close_codes(self) -> None:
        """Put the collected codes into the array as one hexadecimal string."""
        if self._codes:
            self._array.append(f"<{''.join(self._codes)}>")
            self._codes.clear()

    def _show(self) -> None:
        """Turn the array into an operator."""
        self._close_codes()
        if len(self._array) == 1 and self._array[0].startswith("<"):
            self._operators.append(f"{self._array[0]} Tj")
        elif self._array:
            self._operators.append(f"[{' '.join(self._array)}] TJ")
        self._array.clear()


def _number(value: float) -> str:
    """Write a length with two decimals at most."""
    return f"{value:.2f}".rstrip("0").rstrip(".")
