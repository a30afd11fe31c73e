"""The PO files of the content: made from the Persian, renewed without losing what is translated."""

import polib
import pytest

from home.content import translating
from home.content.source import PAGE_NAMES, read_page
from home.content.translating import content_po, existing_po, source_lines

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("name", PAGE_NAMES)
def test_the_english_file_has_the_lines_of_the_persian_page_in_their_order(name: str) -> None:
    english = existing_po(name, "en")
    assert english is not None
    assert [(entry.msgctxt, entry.msgid) for entry in english] == source_lines(name)


def test_a_renewed_file_keeps_what_is_translated() -> None:
    former = existing_po("faq", "en")
    assert list(content_po("faq", "en", former=former)) == list(former)


def test_a_line_whose_persian_has_changed_becomes_fuzzy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(translating, "source_lines", lambda name: [("summary", "تازه")])
    former = polib.POFile()
    former.append(polib.POEntry(msgctxt="summary", msgid="کهنه", msgstr="Old"))
    (entry,) = content_po("faq", "en", former=former)
    assert (entry.msgid, entry.msgstr, entry.previous_msgid, entry.fuzzy) == ("تازه", "Old", "کهنه", True)


def test_a_new_file_gives_the_translator_the_english_and_keeps_the_address() -> None:
    lines = {entry.msgctxt: entry for entry in content_po("fees", "tg")}
    assert (lines["title"].msgstr, lines["title"].comment) == ("", "Fees")
    assert lines["slug"].msgstr == "fees"


def test_lists_inside_a_question_are_translated_too() -> None:
    question = read_page("eligibility").streams["questions"][0]
    answer = next(answer for answer in question["value"]["answers"] if answer["value"]["documents"])
    paths = {path for path, _text in source_lines("eligibility")}
    here = f"questions.{question['id']}.answers.{answer['id']}"
    assert {f"{here}.label", f"{here}.documents.{answer['value']['documents'][0]['id']}"} <= paths
