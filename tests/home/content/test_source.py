"""The content files: complete, and with names that stay when something is added."""

import polib
import pytest

from home.content.source import PAGE_NAMES, lasting_id, read_page, translation_file


def test_the_same_place_has_the_same_identifier_everywhere() -> None:
    assert lasting_id("service", "steps", "cancel") == lasting_id("service", "steps", "cancel")
    assert lasting_id("service", "steps", "cancel") != lasting_id("service", "steps", "issue")


@pytest.mark.parametrize("name", PAGE_NAMES)
def test_no_two_blocks_or_rows_of_a_page_share_an_identifier(name: str) -> None:
    source = read_page(name)
    identifiers = [block["id"] for block in source.body]
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
