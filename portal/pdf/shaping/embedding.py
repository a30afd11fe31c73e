"""One face as PDF objects: a composite font, subset to what a document uses, that gives its letters back."""

import hashlib
from collections.abc import Callable
from typing import Any

from reportlab.pdfbase import pdfdoc

_ROWS_PER_BLOCK = 100


class UsedGlyphs:
    """What one document has drawn of one face: a code stands for a pair of glyph and letter."""

    def __init__(self, resource_name: str) -> None:
        self.resource_name = resource_name
        self.rows: list[tuple[int, str]] = [(0, "")]
        self._codes: dict[tuple[int, str], int] = {}

    def code(self, index: int, text: str) -> int:
        """Return the code of a pair, a new one at its first use."""
        pair = (index, text)
        code = self._codes.get(pair)
        if code is None:
            code = self._codes[pair] = len(self.rows)
            self.rows.append(pair)
        return code

    @property
    def indices(self) -> list[int]:
        """The glyphs to keep in the font file."""
        return sorted({index for index, _ in self.rows})


def embed(
    document: pdfdoc.PDFDocument,
    face: Any,
    used: UsedGlyphs,
    font_file: bytes,
    advance_of: Callable[[int], float],
) -> None:
    """Add the font objects to a ReportLab document under the resource name of ``used``."""
    base = f"{_tag(used)}+{_text(face.name)}"
    descriptor = _dictionary(
        Type=_name("FontDescriptor"),
        FontName=_name(base),
        Flags=4,
        FontBBox=pdfdoc.PDFArray(list(face.bbox)),
        ItalicAngle=face.italicAngle,
        Ascent=face.ascent,
        Descent=face.descent,
        CapHeight=face.capHeight,
        StemV=face.stemV,
        FontFile2=document.Reference(_stream(font_file, Length1=len(font_file)), f"shapedFile:{base}"),
    )
    widths = [_number(advance_of(index)) for index, _ in used.rows]
    glyph_numbers = b"".join(index.to_bytes(2, "big") for index, _ in used.rows)
    descendant = _dictionary(
        Type=_name("Font"),
        Subtype=_name("CIDFontType2"),
        BaseFont=_name(base),
        CIDSystemInfo=_dictionary(
            Registry=pdfdoc.PDFString("Adobe"), Ordering=pdfdoc.PDFString("Identity"), Supplement=0
        ),
        FontDescriptor=document.Reference(descriptor, f"shapedDescriptor:{base}"),
        DW=1000,
        W=pdfdoc.PDFArray([0, pdfdoc.PDFArray(widths)]),
        CIDToGIDMap=document.Reference(_stream(glyph_numbers), f"shapedGlyphs:{base}"),
    )
    composite = _dictionary(
        Type=_name("Font"),
        Subtype=_name("Type0"),
        BaseFont=_name(base),
        Encoding=_name("Identity-H"),
        DescendantFonts=pdfdoc.PDFArray([document.Reference(descendant, f"shapedFont:{base}")]),
        ToUnicode=document.Reference(_stream(_to_unicode(used)), f"shapedLetters:{base}"),
    )
    reference = document.Reference(composite, used.resource_name)
    document.idToObject["BasicFonts"].dict[used.resource_name] = reference


def _tag(used: UsedGlyphs) -> str:
    """Return the six letters that mark a subset, the same for the same glyphs."""
    digest = hashlib.sha256(repr(used.rows).encode()).digest()
    return "".join(chr(ord("A") + byte % 26) for byte in digest[:6])


def _to_unicode(used: UsedGlyphs) -> bytes:
    """Return the character map by which a reader turns codes into letters."""
    rows = [
        f"<{code:04X}> <{text.encode('utf-16-be').hex().upper()}>"
        for code, (_, text) in enumerate(used.rows)
        if text
    ]
    lines = [
        "/CIDInit /ProcSet findresource begin",
        "12 dict begin",
        "begincmap",
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
        "/CMapName /Adobe-Identity-UCS def",
        "/CMapType 2 def",
        "1 begincodespacerange",
        "<0000> <FFFF>",
        "endcodespacerange",
    ]
    for start in range(0, len(rows), _ROWS_PER_BLOCK):
        block = rows[start : start + _ROWS_PER_BLOCK]
        lines += [f"{len(block)} beginbfchar", *block, "endbfchar"]
    lines += ["endcmap", "CMapName currentdict /CMap defineresource pop", "end", "end"]
    return "\n".join(lines).encode("ascii")


def _stream(content: bytes, **entries: object) -> pdfdoc.PDFStream:
    """Return a compressed stream object."""
    stream = pdfdoc.PDFStream()
    stream.content = content
    stream.filters = [pdfdoc.PDFZCompress]
    for key, value in entries.items():
        stream.dictionary[key] = value
    return stream


def _dictionary(**entries: object) -> pdfdoc.PDFDictionary:
    return pdfdoc.PDFDictionary(entries)


def _name(text: str) -> pdfdoc.PDFName:
    return pdfdoc.PDFName(text)


def _text(name: str | bytes) -> str:
    return name.decode("latin-1") if isinstance(name, bytes) else name


def _number(value: float) -> float:
    return int(value) if value == int(value) else value
