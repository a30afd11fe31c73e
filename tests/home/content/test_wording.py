"""The letters and signs of the content: what a Persian reader and a search expect."""

import re
from collections.abc import Iterator
from typing import Any

import pytest

from home.content.source import PAGE_NAMES, PageSource, read_page

# Addresses, codes of choices and identifiers are no words.
_NO_WORDS = {
    "slug",
    "type",
    "id",
    "key",
    "website",
    "tone",
    "outcome",
    "kind",
    "account_number",
    "service_types",
}


@pytest.mark.parametrize("name", PAGE_NAMES)
def test_digits_are_persian(name: str) -> None:
    assert [text for text in _words(read_page(name)) if re.search(r"[0-9٠-٩]", text)] == []


@pytest.mark.parametrize("name", PAGE_NAMES)
def test_letters_are_persian(name: str) -> None:
    assert [text for text in _words(read_page(name)) if re.search("[يىكةۀ]", text)] == []


@pytest.mark.parametrize("name", PAGE_NAMES)
def test_prefixes_and_suffixes_are_joined_with_a_half_space(name: str) -> None:
    loose = r"(?<!\w)(?:ن?می) |\w (?:ها|های|هایی|ای|اند|تر|ترین)(?!\w)"
    # The card is quoted as printed.
    texts = [text for text in _words(read_page(name)) if "مبادی خروجی برای صادر" not in text]
    assert [text for text in texts if re.search(loose, text)] == []


@pytest.mark.parametrize("name", PAGE_NAMES)
def test_there_are_no_double_spaces_and_no_spaces_before_a_sign(name: str) -> None:
    assert [text for text in _words(read_page(name)) if re.search(r"  | [.،؛:؟!»]|\u200c[ .،]", text)] == []


def _words(source: PageSource) -> Iterator[str]:
    for part in (source.fields, source.rows, source.streams):
        yield from _texts(part)


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield from re.split("<[^>]*>", re.sub("</?(?:a|b)(?: [^>]*)?>", "", value))
    elif isinstance(value, dict):
        for key, part in value.items():
            if key not in _NO_WORDS:
                yield from _texts(part)
    elif isinstance(value, list):
        for part in value:
            yield from _texts(part)
