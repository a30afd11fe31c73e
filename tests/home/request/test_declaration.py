"""The declaration is put to exactly the text that was shown."""

import dataclasses

from cases import declaration_texts
from tests import typed


def test_without_the_tick_nobody_goes_on(applicant):
    applicant.begin()
    answers = typed.declaration() | {"declaration-is_declared": ""}
    del answers["declaration-is_declared"]
    sent = applicant.send("declaration/", answers)
    assert sent["Location"] == "/fa/request/declaration/"


def test_the_persian_page_shows_the_persian_text_and_its_version(applicant):
    applicant.begin()
    content = applicant.open("declaration/").content.decode()
    assert declaration_texts.current_declaration("fa").request in content
    assert f'name="declaration-version" value="{declaration_texts.CURRENT_VERSION}"' in content
    assert "<details" not in content


def test_the_english_page_shows_both_and_says_which_counts(applicant, client):
    applicant.begin()
    applicant.root = "/en/request/"
    content = applicant.open("declaration/").content.decode()
    assert declaration_texts.current_declaration("en").request in content
    assert declaration_texts.current_declaration("fa").request in content
    assert 'name="declaration-language" value="en"' in content


def test_when_the_text_changed_meanwhile_it_must_be_declared_again(applicant, bureau, monkeypatch):
    applicant.fill(bureau)
    texts = [dataclasses.replace(text, version="1406-1") for text in declaration_texts._TEXTS]
    monkeypatch.setattr(declaration_texts, "_TEXTS", (*declaration_texts._TEXTS, *texts))
    monkeypatch.setattr(declaration_texts, "CURRENT_VERSION", "1406-1")
    assert "/fa/request/declaration/?check" in applicant.open("check/").content.decode()
    content = applicant.open("declaration/").content.decode()
    assert 'value="1406-1"' in content
    assert "checked" not in content
    sent = applicant.send("declaration/", typed.declaration())
    assert sent["Location"] == "/fa/request/check/"
    assert "error-summary" not in applicant.open("check/").content.decode()
