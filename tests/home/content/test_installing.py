"""Installing the content: complete, in both languages, and never over an editor's work."""

import pytest
from django.test import Client
from wagtail.models import Locale, Page, Site
from wagtail_localize.models import Translation

from home.content.installing import install_content
from home.content.source import PAGE_NAMES
from home.models import HomePage, ServicePage

ADDRESSES = [
    "",
    "voluntary-departure/",
    "eligibility/",
    "documents/",
    "fees/",
    "guidance/",
    "rights/",
    "borders/",
    "offices/",
    "request/",
    "tracking/",
    "notices/",
    "notices/new-site/",
    "faq/",
    "contact/",
    "accessibility/",
    "privacy/",
    "sitemap/",
]
MENU = ["voluntary-departure", "eligibility", "guidance", "request", "tracking", "contact"]


@pytest.mark.parametrize("language", ["fa", "en"])
@pytest.mark.parametrize("address", ADDRESSES)
def test_every_page_is_published_in_every_language(
    content: None, client: Client, language: str, address: str
) -> None:
    response = client.get(f"/{language}/{address}")
    assert response.status_code == 200
    assert f'<html lang="{language}"' in response.content.decode()


def test_the_translations_are_complete(content: None) -> None:
    translations = Translation.objects.filter(target_locale__language_code="en")
    assert translations.count() == len(PAGE_NAMES)
    for translation in translations:
        total, translated = translation.get_progress()
        assert (translation.source.object_repr, translated) == (translation.source.object_repr, total)


@pytest.mark.parametrize("language", ["fa", "en"])
def test_the_menu_is_short_and_in_order(content: None, language: str) -> None:
    in_menu = Page.objects.filter(locale__language_code=language, show_in_menus=True).order_by("path")
    assert list(in_menu.values_list("slug", flat=True)) == MENU


def test_no_day_of_review_is_invented(content: None) -> None:
    assert [page for page in Page.objects.filter(depth__gt=1).specific() if page.reviewed_on] == []


def test_nothing_is_left_of_the_page_that_wagtail_greets_with(content: None) -> None:
    fronts = Page.objects.filter(depth=2)
    assert {page.specific_class for page in fronts} == {HomePage}
    assert Site.objects.get().root_page.locale == Locale.objects.get(language_code="fa")


def test_a_second_run_changes_nothing(content: None) -> None:
    before = list(
        Page.objects.order_by("pk").values_list("pk", "title", "last_published_at", "latest_revision")
    )
    assert install_content() == []
    after = list(
        Page.objects.order_by("pk").values_list("pk", "title", "last_published_at", "latest_revision")
    )
    assert after == before


def test_what_an_editor_has_changed_stays(content: None) -> None:
    service = ServicePage.objects.get(locale__language_code="fa")
    service.summary = "چکیده‌ای که ویراستار نوشته است."
    service.save_revision().publish()
    install_content()
    service.refresh_from_db()
    assert service.summary == "چکیده‌ای که ویراستار نوشته است."


def test_a_front_page_that_an_editor_has_chosen_stays(content: None) -> None:
    site = Site.objects.get()
    site.root_page = HomePage.objects.get(locale__language_code="en")
    site.save()
    install_content()
    assert Site.objects.get().root_page.locale.language_code == "en"


def test_a_translation_that_is_missing_is_installed_later(content: None) -> None:
    english = ServicePage.objects.get(locale__language_code="en")
    english.delete()
    assert install_content() == ["en: Voluntary departure of foreign nationals from the country"]
