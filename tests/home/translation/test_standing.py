"""A translated page says what is wanting in it."""

from datetime import date

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from wagtail.models import Locale
from wagtail_localize.models import StringTranslation, TranslationSource

from home.models import GuidancePage, NativeReview
from home.translation.standing import TranslationStanding, live_translations, standing_of


def guidance(language: str) -> GuidancePage:
    return GuidancePage.objects.get(locale__language_code=language, slug="guidance")


def standing(language: str) -> TranslationStanding | None:
    page = guidance(language)
    return standing_of(page, live_translations(page))


def notice(client: Client, language: str) -> str:
    page = BeautifulSoup(client.get(f"/{language}/guidance/").content.decode(), "html.parser")
    found = page.select_one(".translation-notice")
    return "" if found is None else found.get_text()


def test_an_original_stands_beside_nothing(content: None):
    assert standing("fa") is None


def test_a_translation_that_is_true_says_nothing(content: None, client: Client):
    assert not standing("en")
    assert notice(client, "en") == ""


def test_a_translation_is_behind_once_its_original_says_something_new(content: None, client: Client):
    original = guidance("fa")
    original.summary = "متنی که پیش از این نبود."
    original.save_revision().publish()
    behind = standing("en")
    assert (behind.is_missing, behind.is_behind, behind.awaits_reviewer) == (False, True, False)
    assert "changed after this translation" in notice(client, "en")


def test_an_original_that_was_only_checked_again_leaves_its_translations_true(content: None):
    original = guidance("fa")
    original.reviewed_on = date(2026, 11, 26)
    original.save_revision().publish()
    assert not standing("en")


@pytest.fixture
def untranslated(content: None) -> GuidancePage:
    """Return the Persian page under the address of a language into which nobody has translated it."""
    GuidancePage.objects.filter(locale__language_code="en", slug="guidance").get().delete()
    return guidance("fa").copy_for_translation(Locale.objects.get(language_code="en"), alias=True)


def test_an_untranslated_page_shows_the_persian_text_and_says_so(untranslated: GuidancePage, client: Client):
    page = BeautifulSoup(client.get("/en/guidance/").content.decode(), "html.parser")
    assert "You see the Persian text" in page.select_one(".translation-notice").get_text()
    heading = page.select_one("h1")
    assert heading.get_text() == guidance("fa").title
    assert heading.find_parent(attrs={"lang": "fa", "dir": "rtl"}) is not None
    assert page.html["lang"] == "en"


def test_it_awaits_a_native_speaker_until_one_confirms_it(content: None, settings):
    settings.LANGUAGES_AWAITING_REVIEW = ["en"]
    assert standing("en").awaits_reviewer
    NativeReview.objects.create(page=guidance("en"), reviewer="Reader")
    assert not standing("en").awaits_reviewer


def test_one_query_tells_all(content: None, django_assert_num_queries):
    page = GuidancePage.objects.select_related("locale").get(locale__language_code="en", slug="guidance")
    with django_assert_num_queries(1):
        standing_of(page, live_translations(page))


def test_a_translation_that_is_renewed_is_true_again_at_the_same_address(
    content: None, client: Client, django_capture_on_commit_callbacks
):
    original = guidance("fa")
    original.summary = "متنی که پیش از این نبود."
    original.save_revision().publish()
    address = guidance("en").get_url()
    source, _ = TranslationSource.update_or_create_from_instance(original)
    english = Locale.objects.get(language_code="en")
    segment = source.stringsegment_set.get(context__path="summary")
    StringTranslation.objects.create(
        translation_of=segment.string, locale=english, context=segment.context, data="A text that is new."
    )
    with django_capture_on_commit_callbacks(execute=True):
        source.translations.get(target_locale=english).save_target()
    assert not standing("en")
    page = client.get(address).content.decode()
    assert "A text that is new." in page
    assert f'href="{original.get_url()}"' in page
    found = client.get("/en/search/", {"q": "A text that is new"}).context["answer"].own
    assert address in [one.url for one in found]
