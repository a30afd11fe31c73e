"""The blank form on paper, in one language and in Persian, drawn at first demand and kept while it fits."""

import base64
import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlencode

from django.conf import settings
from django.core.cache import cache
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.safestring import mark_safe

from cases.declaration_texts import AUTHORITATIVE_LANGUAGE, current_declaration
from cases.fees import fee_quote
from cases.paper.definition import BIRTH, CHOICE, TICK, Definition, Part, Question, definition, form_version
from cases.slip import qr
from portal.pdf.drawing import Drawing, dated, draw
from portal.pdf.typeface import FONTS, family_of_digits

# The head and seven others; whoever is more writes on the extra sheet, which may be copied.
PERSONS = 8
_TEMPLATE = "cases/paper/form/form.html"
_KEPT_SECONDS = 24 * 60 * 60
# Of twelve columns of a line.
_LINE, _TWO_THIRDS, _HALF, _THIRD = 12, 8, 6, 4
# Signs of an answer, or of all answers of a choice, that stand in half or two thirds of a line.
_SHORT, _LONGER = 46, 78


@dataclass(frozen=True)
class Cell:
    """A question in its place: how wide it is, in percent of the line."""

    question: Question
    percent: int


@dataclass(frozen=True)
class BlankForm:
    """The page that is drawn, and its digest: another digest, another document."""

    source: str
    digest: str

    @classmethod
    def of(cls, language: str) -> "BlankForm":
        """Return the form as it stands today; it holds no datum of a person."""
        asked = definition(language)
        with translation.override(language):
            source = render_to_string(_TEMPLATE, {**_context(asked, language), "language": language})
        return cls(source, hashlib.sha256(source.encode()).hexdigest()[:32])

    def pdf(self) -> bytes:
        """Return the PDF, drawn unless it is kept; raise ``NotDrawn`` for a letter without a shape."""
        key = f"cases:blank-form:{self.digest}"
        pdf = cache.get(key)
        if pdf is None:
            drawing: Drawing = draw(self.source, assets=FONTS)
            pdf = dated(drawing.pdf, timezone.localdate())
            cache.set(key, pdf, _KEPT_SECONDS)
        return pdf


def entry_address(language: str) -> str:
    """Return what the code on the form opens for the clerk: language and version, and nothing of a person."""
    query = urlencode({"language": language, "form": form_version()})
    return f"{settings.WAGTAILADMIN_BASE_URL.rstrip('/')}{reverse('cases_staff:entries')}?{query}"


def _context(asked: Definition, language: str) -> dict[str, object]:
    address = entry_address(language)
    shown, authoritative = (current_declaration(code) for code in (language, AUTHORITATIVE_LANGUAGE))
    return {
        "is_bilingual": language != AUTHORITATIVE_LANGUAGE,
        "picture": "data:image/png;base64," + base64.b64encode(qr.png(address)).decode("ascii"),
        "version": form_version(),
        "before": list(_lines(asked.before)),
        "head": list(_lines(asked.head)),
        "member": list(_lines(asked.member)),
        "destination": list(_lines(asked.destination)),
        "declaration": list(_lines(asked.declaration)),
        "office_lines": [*_lines(asked.asked), *_lines(asked.read_aloud)],
        "members": range(2, PERSONS + 1),
        "shown": shown,
        "authoritative": authoritative if authoritative != shown else None,
        "fee": fee_quote(1, timezone.localdate()),
        # The layout writes these two numbers itself.
        "page_number": mark_safe("<pdf:pagenumber>"),
        "page_count": mark_safe("<pdf:pagecount>"),
        "digits": family_of_digits(language),
    }


def _lines(part: Part) -> Iterator[list[Cell]]:
    """Yield the questions line by line, in their order; the last of a line takes what is left."""
    line: list[Question] = []
    for question in part:
        if sum(map(_columns, [*line, question])) > _LINE:
            yield _line(line)
            line = []
        line.append(question)
    if line:
        yield _line(line)


def _line(questions: list[Question]) -> list[Cell]:
    widths = [_columns(question) for question in questions]
    percents = [100 * width // sum(widths) for width in widths]
    percents[-1] += 100 - sum(percents)
    return [Cell(question, percent) for question, percent in zip(questions, percents, strict=True)]


def _columns(question: Question) -> int:
    """Return how much of a line a question needs to be answered by hand."""
    if question.kind == BIRTH:
        return _TWO_THIRDS
    if question.name.endswith(("absence_note", "address")):
        return _LINE
    if question.kind == TICK:
        return _HALF if len(question.label) <= _SHORT else _LINE
    if question.kind == CHOICE:
        length = sum(len(option.label) + len(option.persian) + 3 for option in question.options)
        if length <= _SHORT:
            return _THIRD
        return _TWO_THIRDS if length <= _LONGER else _LINE
    return _THIRD
