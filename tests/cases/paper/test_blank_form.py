"""The paper form: every question of the request form, in five languages, with a code for the clerk."""

import io
import re
from functools import cache
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pypdf
import pytest
from django import forms
from django.conf import LazySettings, settings
from django.core.cache import cache as kept
from django.utils import translation

from cases.declaration_texts import current_declaration
from cases.forms.request.person import MemberForm, PersonForm
from cases.paper import blank_form, definition
from cases.paper.blank_form import PERSONS, BlankForm
from cases.paper.definition import form_version
from tests import households
from tests.cases.slip.readers import code_in
from tests.portal.pdf.readers import pictures_of, texts_of_pages, without_spaces

pytestmark = pytest.mark.one_engine  # Its own part of the database is one office.

LANGUAGES = [code for code, _name in settings.LANGUAGES]
every_language = pytest.mark.parametrize("language", LANGUAGES)


@pytest.fixture(autouse=True)
def _office(db: None) -> None:
    households.bureau()


_drawn: dict[str, bytes] = {}
_WORD = re.compile(r"[^\W\d_]+")


def _pdf(language: str) -> bytes:
    """Return the form as drawn; each once, since it takes seconds."""
    if language not in _drawn:
        _drawn[language] = BlankForm.of(language).pdf()
    return _drawn[language]


@cache
def _text(language: str) -> str:
    return without_spaces("".join(texts_of_pages(_pdf(language))))


def _missing(language: str, values: list[str]) -> list[str]:
    """Return the values of which a word is not read: a line may break between two words of one box."""
    text = _text(language)
    return [value for value in values if not all(word in text for word in _WORD.findall(value))]


@every_language
def test_every_question_and_answer_is_read_on_the_paper(language: str) -> None:
    asked = definition.definition(language)
    parts = [asked.before, asked.head, asked.member, asked.destination, asked.declaration]
    labels = [question.label for part in parts for question in part]
    options = [option.label for part in parts for question in part for option in question.options]
    assert len(labels) > 35
    assert _missing(language, [*labels, *options]) == []


@pytest.mark.parametrize("language", [code for code in LANGUAGES if code != "fa"])
def test_every_question_is_read_in_persian_too(language: str) -> None:
    asked = definition.definition(language)
    parts = [asked.before, asked.head, asked.member, asked.destination, asked.declaration]
    assert _missing(language, [question.persian for part in parts for question in part]) == []
    assert _missing(language, [current_declaration("fa").request]) == []


@every_language
def test_the_declaration_stands_there_in_the_language_that_has_one(language: str) -> None:
    assert _missing(language, current_declaration(language).text.splitlines()[:1]) == []


@every_language
def test_it_is_a_form_of_eight_persons_and_an_extra_sheet(language: str) -> None:
    reader = pypdf.PdfReader(io.BytesIO(_pdf(language)))
    assert len(reader.pages) == 8
    assert (round(reader.pages[0].mediabox.width), round(reader.pages[0].mediabox.height)) == (595, 842)
    assert reader.trailer["/Root"]["/Lang"] == language
    relation = next(iter(definition.definition(language).member))
    # Everybody but the head, and two on the extra sheet.
    assert _text(language).count(without_spaces(relation.label)) >= PERSONS - 1 + 2


@every_language
def test_another_reader_finds_the_code_that_opens_the_page_of_the_clerk(
    language: str, tmp_path: Path
) -> None:
    code = code_in(pictures_of(_pdf(language), tmp_path, 200)[0])
    address = urlsplit(code)
    assert code.startswith(settings.WAGTAILADMIN_BASE_URL)
    assert address.path == "/admin/entries/"
    assert parse_qs(address.query) == {"language": [language], "form": [form_version()]}


class _WithOneMore(MemberForm):
    """The form of a member with a question nobody has asked before."""

    shoe_size = forms.CharField(label="شماره کفش", required=False)
    field_order = [*MemberForm.field_order, "shoe_size"]


def test_a_new_field_stands_on_the_paper_by_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    before = form_version()
    monkeypatch.setattr("cases.forms.request.pages.MemberForm", _WithOneMore)
    assert "شماره کفش" in BlankForm.of("fa").source
    assert form_version() != before, "an older paper is told from the new one"


def test_every_field_of_the_forms_is_among_the_questions() -> None:
    asked = definition.definition("en")
    names = {question.name for question in asked.member}
    assert {f"{PersonForm.prefix}-{name}" for name in MemberForm.base_fields} <= names
    assert {question.kind for question in asked.member} >= {"text", "choice", "tick", "birth", "day"}


def test_offices_and_border_points_are_no_new_version() -> None:
    before = form_version()
    households.bureau("19", "اداره کل دیگر")
    assert form_version() == before


def test_the_version_is_the_same_in_every_language() -> None:
    versions = set()
    for language in LANGUAGES:
        with translation.override(language):
            versions.add(form_version())
    assert len(versions) == 1


def test_it_is_drawn_once_for_what_it_says(monkeypatch: pytest.MonkeyPatch) -> None:
    form = BlankForm("<p>۱</p>", "a-digest")
    kept.delete("cases:blank-form:a-digest")
    drawn: list[str] = []

    def draw(source: str, **_how: object) -> object:
        drawn.append(source)
        return blank_form.Drawing(b"%PDF", 1)

    monkeypatch.setattr(blank_form, "draw", draw)
    assert form.pdf() == form.pdf()
    assert drawn == [form.source]


def test_it_holds_no_datum_of_a_person(settings: LazySettings) -> None:
    case = households.submit(households.bureau())
    text = BlankForm.of("fa").source
    assert not [member.full_name for member in case.members.all() if member.full_name in text]
