"""The content files: complete, and with names that stay when something is added."""

from collections.abc import Iterator
from typing import Any

import polib
import pytest

from home.content.source import PAGE_NAMES, lasting_id, read_page, translation_file


def test_the_same_place_has_the_same_identifier_everywhere() -> None:
    assert lasting_id("service", "steps", "cancel") == lasting_id("service", "steps", "cancel")
    assert lasting_id("service", "steps", "cancel") != lasting_id("service", "steps", "issue")


@pytest.mark.parametrize("name", PAGE_NAMES)
def test_no_two_blocks_or_rows_of_a_page_share_an_identifier(name: str) -> None:
    source = read_page(name)
    identifiers = list(_identifiers(source.streams))
    identifiers += [row["translation_key"] for rows in source.rows.values() for row in rows]
    assert len(identifiers) == len(set(identifiers))


def test_rows_keep_the_order_of_the_file() -> None:
    steps = read_page("service").rows["steps"]
    assert [step["sort_order"] for step in steps] == [0, 1, 2, 3, 4, 5]
    assert steps[0]["title"] == "وصول درخواست بازگشت داوطلبانه"


@pytest.mark.parametrize("name", PAGE_NAMES)
def test_the_english_file_translates_every_line_and_none_is_doubtful(name: str) -> None:
    english = polib.pofile(translation_file(name, "en"))
    assert len(english) > 0
    assert [entry.msgid for entry in english if not entry.msgstr or entry.fuzzy] == []


def test_a_child_stands_after_its_parent() -> None:
    for place, name in enumerate(PAGE_NAMES[1:], start=1):
        assert read_page(name).parent in PAGE_NAMES[:place]


def test_a_plain_item_of_a_list_keeps_its_identifier_and_loses_its_key() -> None:
    question = read_page("eligibility").streams["questions"][0]
    answers = [answer["value"] for answer in question["value"]["answers"]]
    (document,) = next(answer["documents"] for answer in answers if answer["documents"])
    assert document["type"] == "item"
    assert document["value"].startswith("اصل کارت آمایش یا برگه تردد ۹۰ روزه")
    assert not any("key" in answer for answer in answers)


def _identifiers(value: Any) -> Iterator[str]:
    """Yield the identifier of every block and item, however deep."""
    if isinstance(value, dict):
        if "id" in value:
            yield value["id"]
        for part in value.values():
            yield from _identifiers(part)
    elif isinstance(value, list):
        for part in value:
            yield from _identifiers(part)
