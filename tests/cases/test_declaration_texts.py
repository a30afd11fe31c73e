"""The declaration: versioned, Persian at least, and never changed once it was shown."""

import hashlib

from cases.declaration_texts import (
    _TEXTS,
    AUTHORITATIVE_LANGUAGE,
    CURRENT_VERSION,
    current_declaration,
    declared_in,
)

# Of each text that was ever in force. A better wording gets a new version, never a new digest.
DIGESTS = {
    ("1405-1", "fa"): "e777f732f8461133",
    ("1405-1", "en"): "f130e87197890669",
}


def test_no_text_that_was_shown_has_changed():
    shown = {
        (text.version, text.language): hashlib.sha256(text.text.encode()).hexdigest()[:16] for text in _TEXTS
    }
    assert shown == DIGESTS


def test_every_version_exists_in_persian():
    versions = {text.version for text in _TEXTS}
    assert versions == {text.version for text in _TEXTS if text.language == AUTHORITATIVE_LANGUAGE}


def test_a_language_without_a_translation_reads_persian():
    assert current_declaration("ps").language == AUTHORITATIVE_LANGUAGE
    assert current_declaration("fa-AF").language == AUTHORITATIVE_LANGUAGE
    assert current_declaration("en").version == CURRENT_VERSION


def test_both_languages_say_the_same_number_of_things():
    assert len({len(text.points) for text in _TEXTS if text.version == CURRENT_VERSION}) == 1


def test_a_version_is_found_in_each_of_its_languages_and_in_no_other():
    for text in _TEXTS:
        assert declared_in(text.version, text.language) == text
    assert declared_in(CURRENT_VERSION, "ps") is None
    assert declared_in("1300-1", "fa") is None
