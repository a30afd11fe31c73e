"""Runs of the Arabic script, and the marks that are never drawn."""

import pytest

from portal.pdf.shaping.script import drawable, is_presentation_form, runs


@pytest.mark.parametrize("word", ["سلام", "ښځه", "ڕێبوار", "می‌رود", "عبدالحیّ", "برگهٔ", "کـریم"])
def test_a_word_is_one_run(word):
    assert runs(word) == [(word, True)]


@pytest.mark.parametrize("text", ["۱۴۰۵/۰۹", "٣٤", "،", "؟", "P0123", "«»"])
def test_digits_punctuation_and_latin_letters_are_outside(text):
    assert runs(text) == [(text, False)]


def test_a_mixed_text_alternates():
    assert runs("علی Ali رضا") == [("علی", True), (" Ali ", False), ("رضا", True)]


def test_an_empty_text_has_no_runs():
    assert runs("") == []


def test_direction_marks_are_not_drawn_and_joiners_stay():
    assert drawable("\u2068می\u200cرود\u2069\u200f\u00a0") == "می\u200cرود "


def test_presentation_forms_are_told_apart_from_letters():
    assert is_presentation_form(ord("ﻻ"))
    assert not is_presentation_form(ord("ل"))
