"""The proof-reading before a slip counts as issued: every name, number and date stands in the PDF."""

from collections.abc import Iterable, Sequence

from xhtml2pdf.bidi import get_display

from cases.slip.content import HolderLine, SlipContent
from cases.slip.errors import SlipUnreadable
from cases.slip.places import SAMPLE_MARK
from portal.pdf import reading
from portal.pdf.errors import UnreadablePdf
from portal.pdf.reading import Paragraph
from portal.pdf.written import code, name
from portal.persian.digits import to_persian
from portal.persian.jalali import format_date

# A value with the name of its field, or one of the form's own words with no name.
Cell = tuple[str | None, str]


def check(pdf: bytes, content: SlipContent) -> None:
    """Raise ``SlipUnreadable``, naming the field, unless every value stands in its place in the PDF.

    Each value is a paragraph by itself; those that belong together (a label and its value, the cells of a
    line) are looked for side by side, in the order of drawing, which is from left to right.
    """
    try:
        pages = reading.pages(pdf)
    except UnreadablePdf as error:
        raise SlipUnreadable("the file") from error
    for paragraphs in pages:
        for run in _on_every_page(content):
            _position(run, paragraphs)
    everything = [paragraph for paragraphs in pages for paragraph in paragraphs]
    start = _position(_facts(content), everything)
    for line in content.holders:
        cells = _cells(line)
        start = _position(cells, everything, start) + len(cells)


def _on_every_page(content: SlipContent) -> Iterable[list[Cell]]:
    """Yield what each sheet says of itself."""
    yield [
        (None, "وزارت کشور"),
        ("office_name", name(content.office_name)),
        ("office_city", name(content.office_city)),
    ]
    yield [
        ("serial", code(content.serial)),
        (None, "شماره سریال:"),
        ("case_number", code(content.case_number)),
        (None, "شماره پرونده:"),
        ("issued_on", format_date(content.issued_on)),
        (None, "تاریخ صدور:"),
    ]
    yield [
        ("signer_title", name(content.signer_title)),
        ("signer_name", name(content.signer_name)),
        (None, "محل امضا و مهر برجسته"),
    ]
    if content.is_sample:
        yield [("is_sample", SAMPLE_MARK)]


def _facts(content: SlipContent) -> list[Cell]:
    """Return what the first page says before the table."""
    return [
        (None, "معتبر تا پایان روز"),
        ("valid_until", format_date(content.valid_until)),
        (None, "تعداد نفرات"),
        ("member_count", to_persian(len(content.holders))),
        (None, "کشور مقصد"),
        ("destination_country", name(content.destination_country)),
        (None, "گذرگاه مقابل"),
        ("border_opposite", name(content.border_opposite)),
        (None, "نقطه خروج"),
        ("border_name", name(content.border_name)),
    ]


def _cells(line: HolderLine) -> list[Cell]:
    """Return the cells of one line of the table."""
    values = {
        "document_number": code(line.document_number),
        "document_kind": name(line.document_kind),
        "relation": name(line.relation),
        "nationality": name(line.nationality),
        "birth": name(line.birth),
        "sex": name(line.sex),
        "grandfather_name": name(line.grandfather_name),
        "father_name": name(line.father_name),
        "full_name": name(line.full_name),
        "number": to_persian(line.number),
    }
    return [(f"holder {line.number}: {field}", value) for field, value in values.items()]


def _position(run: Sequence[Cell], paragraphs: Sequence[Paragraph], start: int = 0) -> int:
    """Return where a run of cells begins; raise for what is wrong in the place that is most like it."""
    nearest: list[Cell] = list(run)
    for at in range(start, len(paragraphs) - len(run) + 1):
        wrong = [cell for n, cell in enumerate(run) if not _is_drawn_as(cell[1], paragraphs[at + n])]
        if not wrong:
            return at
        if len(wrong) < len(nearest):
            nearest = wrong
    raise SlipUnreadable(next((field for field, _ in nearest if field), "the form itself"))


def _is_drawn_as(value: str, paragraph: Paragraph) -> bool:
    """Tell whether a paragraph draws exactly this value, letter by letter, over however many lines."""
    rest = value
    if sum(map(_size, paragraph)) != _size(rest):
        return False
    for line in paragraph:
        part, rest = _split(rest, _size(line))
        if _bare(get_display(part, "R")) != _bare(line):
            return False
    return True


def _split(text: str, size: int) -> tuple[str, str]:
    """Cut a text after a number of letters, spaces and direction marks not counted."""
    end = 0
    while size:
        size -= _size(text[end])
        end += 1
    return text[:end], text[end:]


def _bare(text: str) -> str:
    return "".join(letter for letter in text if _size(letter))


def _size(text: str) -> int:
    """Count the letters of a text without spaces and the marks that isolate a direction."""
    return sum(not letter.isspace() and letter not in "\u2066\u2067\u2068\u2069" for letter in text)
