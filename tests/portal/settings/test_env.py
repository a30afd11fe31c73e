"""The environment is read with types, and what is wrong is named."""

from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from portal.settings import env


def test_a_text_is_stripped_and_an_empty_one_counts_as_missing(monkeypatch):
    monkeypatch.setenv("SITE_URL", " https://portal.example ")
    assert env.text("SITE_URL") == "https://portal.example"
    monkeypatch.setenv("SITE_URL", " ")
    assert env.text("SITE_URL", "default") == "default"
    with pytest.raises(ImproperlyConfigured, match="SITE_URL is required"):
        env.text("SITE_URL")


def test_words_are_separated_by_commas(monkeypatch):
    monkeypatch.setenv("ALLOWED_HOSTS", "a.example, ,b.example,")
    assert env.words("ALLOWED_HOSTS") == ["a.example", "b.example"]


@pytest.mark.parametrize(("value", "truth"), [("1", True), ("Yes", True), ("off", False), ("no", False)])
def test_a_flag_is_a_yes_or_a_no(monkeypatch, value: str, truth: bool):
    monkeypatch.setenv("DEBUG", value)
    assert env.flag("DEBUG", not truth) is truth


def test_a_flag_or_number_that_is_neither_is_refused(monkeypatch):
    monkeypatch.setenv("DEBUG", "perhaps")
    with pytest.raises(ImproperlyConfigured, match="'perhaps'"):
        env.flag("DEBUG", False)
    monkeypatch.setenv("PORT", "eight")
    with pytest.raises(ImproperlyConfigured, match="'eight'"):
        env.number("PORT", 8000)


def test_a_folder_is_made_for_this_user_alone(monkeypatch, tmp_path: Path):
    monkeypatch.setenv("DATA_DIR", str(tmp_path / "new" / "data"))
    folder = env.directory("DATA_DIR", tmp_path)
    assert folder.stat().st_mode & 0o777 == 0o700
