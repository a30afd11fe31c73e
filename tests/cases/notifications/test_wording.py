"""The words of a notice: in every language, short, and without anything that betrays what they are about."""

import pytest
from django.conf import settings
from django.utils import translation
from django.utils.translation import gettext as _

from cases.notifications.wording import neutral_subject, neutral_text

LANGUAGES = [code for code, _name in settings.LANGUAGES]
BETRAYING = (
    "درخواست", "پرونده", "اداره", "اتباع", "خروج", "بازگشت", "کارت", "دوسیه", "غوښتن", "طلب", "ملف",
    "request", "case", "office", "return", "card", "http", "www", "code",
)  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_names_nothing(language):
    text = neutral_text(language)
    assert not [word for word in BETRAYING if word in text.lower()]
    assert not any(letter.isdigit() for letter in text)


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_one_sms(language):
    text = neutral_text(language)
    assert len(text) <= (160 if text.isascii() else 70)
    assert neutral_subject(language) in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_in_its_own_language_whatever_is_active(language):
    with translation.override(language):
        here = _("There is news for you. Please look where you usually follow it.")
    with translation.override("en"):
        assert neutral_text(language) == here


@pytest.mark.parametrize("language", ["uz", "ckb", "", "fa-AF"])
def test_who_reads_none_of_ours_is_told_in_persian(language):
    assert neutral_text(language) == neutral_text("fa-af" if language == "fa-AF" else "fa")
