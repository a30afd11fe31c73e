"""Which pages are found, and in which order."""

import pytest
from django.utils import timezone

from home.models import SearchEntry
from home.search.finding import find, shown_to_everybody
from home.search.question import Question
from tests.home.search.conftest import Publish


def _found(words: str) -> list[str]:
    findings = find(Question(words), shown_to_everybody(timezone.now()))
    entries = SearchEntry.objects.in_bulk([one.page.entry_id for one in findings.complete])
    return [entries[one.page.entry_id].title for one in findings.complete]


@pytest.mark.parametrize("typed", ["می‌گردد", "می گردد", "میگردد", "ميگردد", "گردد", "می‌گر"])
@pytest.mark.parametrize("written", ["می‌گردد", "می گردد", "میگردد"])
def test_half_spaces_hide_nothing(publish: Publish, written: str, typed: str):
    publish("برگه", f"مدارک باطل {written}.")
    assert _found(typed) == ["برگه"]


@pytest.mark.parametrize(
    ("written", "typed"),
    [
        ("كارت آمايش", "کارت امایش"),
        ("تلفن ۰۲۱", "٠٢١"),
        ("مبلغ ۳۰۰٬۰۰۰ ریال", "300000"),
        ("پیش نویس", "پیشنویس"),
        ("پیش‌نویس", "پیش نویس"),
        ("مُهر", "مهر"),
        ("ښوونځی", "ښوونځي"),
        ("Passport", "pass"),
        ("مدارک ۱۰۰٪ کامل", "100"),
    ],
)
def test_other_spellings_are_found(publish: Publish, written: str, typed: str):
    publish("برگه", written)
    assert _found(typed) == ["برگه"]


def test_two_words_apart_are_not_the_word_that_they_make_together(publish: Publish):
    publish("برگه", "پیش از نویس")
    assert _found("پیشنویس") == []


def test_every_word_must_be_there(publish: Publish):
    publish("هر دو", "خروج داوطلبانه")
    publish("یکی", "خروج")
    assert _found("داوطلبانه خروج") == ["هر دو"]


@pytest.mark.parametrize("typed", ["%%%", "a_c", "a\\c", "' OR 1=1 --", "100%"])
def test_signs_are_no_wildcards(publish: Publish, typed: str):
    publish("برگه", "abc")
    assert not Question(typed).words or _found(typed) == []


def test_the_best_comes_first(publish: Publish):
    publish("یک بار، دیر", "و و و خروج")
    publish("یک بار، زود", "خروج و و و")
    publish("سه بار", "خروج خروج خروج")
    publish("جزئی", "خروجی خروجی خروجی خروجی خروجی")
    publish("خروج", "…")
    assert _found("خروج") == ["خروج", "سه بار", "یک بار، زود", "یک بار، دیر", "جزئی"]
