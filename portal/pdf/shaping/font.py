"""A ReportLab font whose widths, drawing and embedding come from HarfBuzz."""

import unicodedata
from typing import Any, NoReturn
from weakref import WeakKeyDictionary

from reportlab.lib.rl_accel import fp_str
from reportlab.pdfbase.pdfdoc import PDFDocument
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.textobject import PDFTextObject

from portal.pdf.shaping.embedding import UsedGlyphs, embed
from portal.pdf.shaping.operators import OperatorWriter
from portal.pdf.shaping.script import DIRECTION_CONTROLS, JOINERS, is_presentation_form
from portal.pdf.shaping.shaper import Shaper


class ShapedFont(TTFont):
    """A TrueType face that shapes what it is given; only ``patches`` make ReportLab draw with it."""

    def __init__(self, name: str, path: str, digits: str | None = None) -> None:
        """``digits`` are the ten signs to draw for 0–9, for numbers that the layout writes by itself."""
        super().__init__(name, path, shapable=False)
        self._digits = str.maketrans("0123456789", digits) if digits else {}
        self._data = bytes(self.face._ttf_data)
        self.shaper = Shaper(self._data)
        self._used: WeakKeyDictionary[PDFDocument, UsedGlyphs] = WeakKeyDictionary()
        self._state_coverage()

    def stringWidth(self, text: str | bytes, size: float, encoding: str = "utf8") -> float:
        """Return the width in points of a text in logical order: what the layout measures."""
        return self.shaper.width(self._to_draw(text, encoding), visual=False) * size / 1000

    def visual_width(self, text: str | bytes, size: float) -> float:
        """Return the width in points of a text in drawing order: what the canvas measures."""
        return self.shaper.width(self._to_draw(text), visual=True) * size / 1000

    def operators(self, pen: PDFTextObject, text: str | bytes) -> str:
        """Return the PDF operators that draw a text in drawing order at the pen."""
        used = self._used_in(pen._canvas._doc)
        writer = OperatorWriter(
            size=pen._fontsize,
            rise=pen._rise,
            word_space=getattr(pen, "_wordSpace", 0) or 0,
            code_of=used.code,
            advance_of=self.shaper.advance,
        )
        shown = writer.write(self.shaper.glyphs(self._to_draw(text), visual=True))
        if pen._curSubset == 0:
            return shown
        pen._curSubset = 0
        return f"/{used.resource_name} {fp_str(pen._fontsize)} Tf {fp_str(pen._leading)} TL {shown}"

    def addObjects(self, doc: PDFDocument) -> None:
        """Write the face into the document at its end; ReportLab calls this."""
        used = self._used.pop(doc, None)
        if used is not None:
            embed(doc, self.face, used, self.shaper.subset(used.indices), self.shaper.advance)

    def splitString(self, text: Any, doc: Any, encoding: str = "utf-8") -> NoReturn:
        """Refuse the road by which ReportLab draws letters unshaped."""
        raise RuntimeError("A shaped font draws through its operators; apply the patches first")

    def _used_in(self, document: PDFDocument) -> UsedGlyphs:
        """Return what a document has drawn of this face, announcing the face at its first use."""
        used = self._used.get(document)
        if used is None:
            used = self._used[document] = UsedGlyphs(f"F{len(document.fontMapping) + 1}")
            document.fontMapping[self.fontName] = f"/{used.resource_name}"
            document.delayedFonts.append(self)
        return used

    def _to_draw(self, text: str | bytes, encoding: str = "utf8") -> str:
        """Return the text with its digits as this face draws them."""
        if isinstance(text, bytes):
            text = text.decode(encoding)
        return text.translate(self._digits) if self._digits else text

    def _state_coverage(self) -> None:
        """Tell xhtml2pdf what this face draws: no presentation forms, so that it rewrites no letter into one;
        and the marks that steer direction, which draw nothing."""
        coverage = self.face.charToGlyph
        for code in [code for code in coverage if is_presentation_form(code)]:
            if unicodedata.normalize("NFKC", chr(code)) != chr(code):
                del coverage[code]
        for code in (*DIRECTION_CONTROLS, *map(ord, JOINERS)):
            coverage.setdefault(code, self.shaper.space)
