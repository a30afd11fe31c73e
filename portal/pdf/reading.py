"""The text of a finished PDF, as a machine reads it: paragraph by paragraph, in the order of drawing.

Only the composite fonts written by ``shaping.embedding`` are understood. A letter whose glyph is the empty
box of a font comes out as U+FFFD, for nobody could read it on the paper either.
"""

import io
import re
from collections.abc import Iterator

import pypdf
from pypdf.errors import PyPdfError

from portal.pdf.errors import UnreadablePdf

_UNREADABLE = "\ufffd"

# The marks that stand beside their letter, which say nothing of their own.
_EMPTY_SPAN = re.compile(rb"/Span <</ActualText <FEFF>>> BDC")
_TOKEN = re.compile(
    rb"/(?P<font>F\d+(?:\+\d+)?) [-.\d]+ Tf\b"
    rb"|<(?P<codes>[0-9A-F]+)>"
    rb"|\b(?P<start>BT)\b"
    rb"|\b(?P<end>ET)\b"
    rb"|(?P<line>T\*|\bTm\b|\bTd\b)"
)
_MAPPED = re.compile(rb"^<([0-9A-F]{4})> <([0-9A-F]+)>$", re.MULTILINE)

Paragraph = tuple[str, ...]


def pages(pdf: bytes) -> list[list[Paragraph]]:
    """Return the pages of a PDF, each a list of paragraphs, each a tuple of lines in drawing order.

    Raise ``UnreadablePdf`` where the file is none.
    """
    try:
        reader = pypdf.PdfReader(io.BytesIO(pdf))
        known: dict[int, dict[int, str]] = {}
        return [list(_paragraphs(page, known)) for page in reader.pages]
    except (PyPdfError, KeyError, AttributeError, ValueError) as error:
        raise UnreadablePdf("No document, or a damaged one") from error


def _paragraphs(page: pypdf.PageObject, known: dict[int, dict[int, str]]) -> Iterator[Paragraph]:
    """Yield the paragraphs of a page; each stands in a text object of its own."""
    contents = page.get_contents()
    if contents is None:
        return
    letters_by_font = _letters_by_font(page, known)
    letters: dict[int, str] = {}
    lines: list[str] = []
    for token in _TOKEN.finditer(_EMPTY_SPAN.sub(b"", contents.get_data())):
        if token["codes"]:
            lines[-1] += _decoded(token["codes"], letters)
        elif token["font"]:
            letters = letters_by_font.get(f"/{token['font'].decode('ascii')}", {})
        elif token["line"]:
            lines.append("")
        elif token["start"]:
            lines = [""]
        else:
            yield tuple(line for line in lines if line.strip())


def _decoded(codes: bytes, letters: dict[int, str]) -> str:
    return "".join(
        letters.get(int(codes[start : start + 4], 16), _UNREADABLE) for start in range(0, len(codes), 4)
    )


def _letters_by_font(page: pypdf.PageObject, known: dict[int, dict[int, str]]) -> dict[str, dict[int, str]]:
    """Return for each font of a page which letters its codes stand for."""
    result = {}
    for name, reference in page["/Resources"]["/Font"].items():
        font = reference.get_object()
        if font["/Subtype"] != "/Type0":
            continue
        identity = reference.idnum
        if identity not in known:
            known[identity] = _letters(font)
        result[name] = known[identity]
    return result


def _letters(font: pypdf.generic.DictionaryObject) -> dict[int, str]:
    """Return the letters of one font's codes; a code that stands for no letter gives an empty text."""
    glyphs = font["/DescendantFonts"][0].get_object()["/CIDToGIDMap"].get_object().get_data()
    letters = dict.fromkeys(range(len(glyphs) // 2), "")
    for code, text in _MAPPED.findall(font["/ToUnicode"].get_object().get_data()):
        number = int(code, 16)
        has_shape = any(glyphs[2 * number : 2 * number + 2])
        letters[number] = (
            bytes.fromhex(text.decode("ascii")).decode("utf-16-be") if has_shape else _UNREADABLE
        )
    return letters
