"""The checklist: errors for what is wrong, hints for what could be better, silence for a good page."""

import datetime
from dataclasses import replace

import pytest

from home.editing.checklist import check
from home.editing.page_text import PageText, Passage
from home.editing.rich_text import Link

TODAY = datetime.date(2026, 11, 26)
DUE_BEFORE = datetime.date(2026, 5, 26)
GOOD = PageText(
    title="مدارک لازم",
    summary="این صفحه می‌گوید چه چیزی همراه بیاورید.",
    search_description="فهرست مدارک لازم برای خروج داوطلبانه.",
    reviewed_on=TODAY,
    language="fa",
    headings=[(2, "کارت"), (2, "فیش")],
    outline=["heading", "text", "heading", "text"],
    links=[Link("گام‌های بعد", page_id=3)],
    images=["نقشه اداره"],
)


def _levels(**changes: object) -> list[str]:
    return [finding.level for finding in check(replace(GOOD, **changes), TODAY, DUE_BEFORE)]


def test_a_good_page_is_left_in_peace() -> None:
    assert _levels() == []


@pytest.mark.parametrize(
    "changes",
    [
        {"title": " "},
        {"summary": "\u200c"},
        {"reviewed_on": datetime.date(2026, 11, 27)},
        {"headings": [(2, "یک"), (4, "دو")]},
        {"headings": [(3, "یک")]},
        {"links": [Link("", "https://example.org/")]},
        {"images": ["نقشه", ""]},
    ],
)
def test_what_is_wrong_is_an_error(changes: dict[str, object]) -> None:
    assert _levels(**changes) == ["error"]


@pytest.mark.parametrize(
    "changes",
    [
        {"title": "ب" * 71},
        {"summary": "واژه " * 20 + ". " + "واژه " * 20 + ". " + "واژه " * 21},
        {"search_description": ""},
        {"search_description": "ب" * 161},
        {"reviewed_on": None},
        {"reviewed_on": datetime.date(2026, 5, 25)},
        {"headings": [(2, "واژه " * 13)]},
        {"outline": ["text"] * 6},
        {"outline": ["heading", "heading", "text"]},
        {"outline": ["text", "heading"]},
        {"bold_paragraphs": ["این عنوان است"]},
        {"links": [Link("این‌جا", page_id=3)]},
        {"links": [Link("https://help.unhcr.org", "https://help.unhcr.org")]},
        {"passages": [Passage("متن", "واژه " * 26)]},
        {"passages": [Passage("متن", "ارائه مدارک الزامی می‌باشد.")]},
        {"passages": [Passage("متن", "با ۰۹۱۲۳۴۵۶۷۸۹ تماس بگیرید.")]},
    ],
)
def test_what_could_be_better_is_a_hint(changes: dict[str, object]) -> None:
    assert _levels(**changes) == ["hint"]


def test_office_words_are_looked_for_in_persian_only() -> None:
    assert _levels(language="ar", passages=[Passage("متن", "جهت")]) == []


def test_errors_stand_first() -> None:
    assert _levels(search_description="", images=[""]) == ["error", "hint"]
