"""The texts of readers are told from those of staff, and handed to the other catalogues."""

import polib
import pytest

from portal.reader_texts import is_for_readers, share


def entry(msgid: str, *paths: str, **kwargs: object) -> polib.POEntry:
    return polib.POEntry(msgid=msgid, occurrences=[(path, "") for path in paths], **kwargs)


def catalogue(*entries: polib.POEntry) -> polib.POFile:
    po = polib.POFile()
    po.metadata = {"Plural-Forms": "nplurals=6; plural=0;"}
    po.extend(entries)
    return po


@pytest.mark.parametrize(
    ("paths", "truth"),
    [
        (["home/templates/home/home_page.html"], True),
        (["cases/staff/queue.py"], False),
        (["cases/staff/queue.py", "cases/public/answer.py"], True),
        (["cases/models/member.py"], True),
        (["cases/models/office.py"], False),
    ],
)
def test_a_text_is_for_readers_where_any_of_its_places_is(paths, truth):
    assert is_for_readers(entry("Name", *paths)) is truth


def test_a_translation_is_kept_and_a_new_text_waits_for_one():
    source = catalogue(entry("Old", "home/a.html", msgstr="کهن"), entry("New", "home/a.html", msgstr="نو"))
    other = catalogue(
        entry("Old", "home/gone.html", msgstr="زوړ"), entry("Dropped", "home/a.html", msgstr="x")
    )
    assert share(source, other) == (2, 1)
    assert [(text.msgid, text.msgstr) for text in other] == [("Old", "زوړ"), ("New", "")]
    assert other[0].occurrences == [("home/a.html", "")]


def test_what_only_staff_see_is_not_handed_over():
    source = catalogue(entry("Queue", "cases/staff/queue.py", msgstr="صف"))
    other = catalogue()
    assert share(source, other) == (0, 0)


def test_a_plural_has_as_many_forms_as_the_language():
    source = catalogue(entry("One", "home/a.html", msgid_plural="Many", msgstr_plural={0: "یک", 1: "چند"}))
    other = catalogue()
    share(source, other)
    assert list(other[0].msgstr_plural) == list(range(6))
