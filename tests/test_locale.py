"""The catalogues: complete, in step with the sources, and each written as its language is written."""

import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import polib
import pytest
from django.conf import LazySettings, settings
from django.core.management import call_command

from cases.workflow.statuses import CaseStatus
from portal.reader_texts import is_for_readers

LOCALE = settings.ROOT / "locale"
OURS = LOCALE / "fa" / "LC_MESSAGES" / "django.po"
CATALOGUES = [pytest.param(path, id=str(path.relative_to(LOCALE))) for path in sorted(LOCALE.rglob("*.po"))]
every_catalogue = pytest.mark.parametrize("path", CATALOGUES)
PERSIAN = [case for case in CATALOGUES if "fa" in case.values[0].parts]
READERS = {code: LOCALE / code / "LC_MESSAGES" / "django.po" for code in ("fa_AF", "ps", "ar")}
every_language_of_readers = pytest.mark.parametrize("code", READERS)

PLACEHOLDER = re.compile(r"%\(\w+\)[sdr]|%[sd]|\{\w*\}|%%")
TAG = re.compile(r"<[^>]*>")
# What is not prose: placeholders, tags, addresses, what stands between direction isolates, Latin words.
NOT_PROSE = re.compile(
    rf"{PLACEHOLDER.pattern}|{TAG.pattern}|https?://\S+|\u2066[^\u2069]*\u2069|[A-Za-z][\w./+\-]*"
)
FOREIGN_LETTERS = re.compile("[يىكةۀ]|هٔ")  # Arabic yeh and kaf; an ezafe over heh is not written here.
FOREIGN_SIGNS = re.compile(r"[0-9٠-٩,;?]|\"%|'%")
SPACED_PREFIX = re.compile(r"(?<![آ-ی\u200c])ن?می (?=[آ-ی])")
SPACED_SUFFIX = re.compile(r" (?:ها|های|هایی|هایش|تر|ترین)(?![آ-ی\u200c])")


def entries(path: Path) -> polib.POFile:
    return polib.pofile(str(path))


def translations(entry: polib.POEntry) -> list[str]:
    return list(entry.msgstr_plural.values()) if entry.msgid_plural else [entry.msgstr]


def prose(path: Path) -> Iterator[str]:
    for entry in entries(path):
        for text in translations(entry):
            yield NOT_PROSE.sub("", text)


def marks(text: str) -> list[str]:
    """Return what must survive translation: placeholders and the kinds of the tags."""
    return sorted(PLACEHOLDER.findall(text) + [tag.split()[0].rstrip(">/") for tag in TAG.findall(text)])


@every_catalogue
def test_msgfmt_accepts_the_catalogue(path):
    subprocess.run(
        ["msgfmt", "--check", "--output-file=/dev/null", str(path)], check=True, capture_output=True
    )


@every_catalogue
def test_nothing_is_untranslated_fuzzy_or_left_over(path):
    catalogue = entries(path)
    assert [entry.msgid for entry in catalogue.untranslated_entries()] == []
    assert [entry.msgid for entry in catalogue.fuzzy_entries()] == []
    assert [entry.msgid for entry in catalogue.obsolete_entries()] == []


@every_catalogue
def test_every_placeholder_and_tag_of_the_source_is_in_the_translation(path):
    broken = [
        (entry.msgid, text)
        for entry in entries(path)
        for text in translations(entry)
        if marks(text) not in (marks(entry.msgid), marks(entry.msgid_plural))
        and text not in said_in_words(entry, path)
    ]
    assert broken == []


def said_in_words(entry: polib.POEntry, path: Path) -> list[str]:
    """Return the forms that Arabic has for none, one and two: which say the number in words."""
    return (
        [entry.msgstr_plural[form] for form in range(3)] if entry.msgid_plural and "/ar/" in str(path) else []
    )


@pytest.mark.parametrize("path", PERSIAN)
@pytest.mark.parametrize("mistake", [FOREIGN_LETTERS, FOREIGN_SIGNS, SPACED_PREFIX, SPACED_SUFFIX])
def test_the_text_is_written_as_persian_is(path, mistake):
    assert [text for text in prose(path) if mistake.search(text)] == []


def test_the_catalogue_holds_exactly_the_texts_of_the_sources(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, settings: LazySettings
):
    for package in ("portal", "cases", "home"):
        no_texts = shutil.ignore_patterns("__pycache__", "static", "fonts", "migrations")
        shutil.copytree(settings.ROOT / package, tmp_path / package, ignore=no_texts)
    (tmp_path / "locale").mkdir()
    settings.LOCALE_PATHS = [tmp_path / "locale"]
    monkeypatch.chdir(tmp_path)
    call_command("makemessages", locale=["fa"], verbosity=0)

    collected = {
        (entry.msgctxt, entry.msgid) for entry in entries(tmp_path / OURS.relative_to(settings.ROOT))
    }
    kept = {(entry.msgctxt, entry.msgid) for entry in entries(OURS)}
    assert collected - kept == set(), "run «make messages» and translate what is new"
    assert kept - collected == set(), "run «make messages» to drop what no source holds any more"


@every_language_of_readers
def test_readers_of_every_language_find_exactly_the_texts_that_readers_meet(code):
    wanted = {(entry.msgctxt, entry.msgid) for entry in entries(OURS) if is_for_readers(entry)}
    kept = {(entry.msgctxt, entry.msgid) for entry in entries(READERS[code])}
    assert kept == wanted, "run «make messages», and translate what is new"


# Letters and digits that a language does not have; in Pashto the Arabic yeh is a letter of its own.
STRANGE = {
    "fa_AF": re.compile("[يىكةۀ0-9٠-٩]|هٔ"),
    "ps": re.compile("[كةۀىگ0-9٠-٩]|هٔ"),
    "ar": re.compile("[کیگچپژ0-9۰-۹\u200c]"),
}


@every_language_of_readers
def test_a_text_is_written_with_the_letters_and_digits_of_its_language(code):
    assert [text for text in prose(READERS[code]) if STRANGE[code].search(text)] == []


@every_language_of_readers
def test_a_text_is_not_just_the_persian_one(code):
    persian = {(entry.msgctxt, entry.msgid): entry.msgstr for entry in entries(OURS)}
    singular = [entry for entry in entries(READERS[code]) if not entry.msgid_plural]
    long = [entry for entry in singular if len(entry.msgid) > 40]
    copied = [entry.msgid for entry in long if entry.msgstr == persian[entry.msgctxt, entry.msgid]]
    assert len(copied) <= len(long) * ALIKE[code], copied


# Dari is written as Persian is: many sentences are the same word for word. The other languages share none.
ALIKE = {"fa_AF": 0.6, "ps": 0, "ar": 0}


@pytest.mark.parametrize(
    ("status", "label"),
    [
        (CaseStatus.RECEIVED, "وصول شده"),
        (CaseStatus.UNDER_REVIEW, "در حال بررسی"),
        (CaseStatus.INFORMATION_REQUESTED, "نقص مدارک"),
        (CaseStatus.AWAITING_UNDERTAKING, "در انتظار تعهد"),
        (CaseStatus.AWAITING_DOCUMENTS, "در انتظار مدارک و پرداخت"),
        (CaseStatus.READY_TO_CANCEL, "آماده ابطال"),
        (CaseStatus.DOCUMENTS_CANCELLED, "ابطال و ثبت نجوا"),
        (CaseStatus.SLIP_ISSUED, "برگه صادر شد"),
        (CaseStatus.DELIVERED, "تحویل شد"),
        (CaseStatus.CLOSED, "مختومه"),
        (CaseStatus.WITHDRAWN, "انصراف"),
        (CaseStatus.REJECTED, "رد"),
        (CaseStatus.REFERRED, "ارجاع حمایتی"),
        (CaseStatus.EXPIRED, "منقضی"),
    ],
)
def test_a_status_is_called_as_the_office_calls_it(status, label):
    assert str(status.label) == label
