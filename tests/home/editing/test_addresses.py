"""Addresses: Latin letters, old ones lead on, and translations keep theirs."""

from collections.abc import Callable
from typing import Any

from django.test import Client
from wagtail.models import Locale
from wagtail_localize.models import StringTranslation, Translation, TranslationSource

from home.models import GuidancePage, HomePage


def _home() -> HomePage:
    return HomePage.objects.get(locale__language_code="fa")


def _guidance(language: str = "fa") -> GuidancePage:
    return GuidancePage.objects.get(
        translation_key=GuidancePage.objects.get(slug="guidance", locale__language_code="fa").translation_key,
        locale__language_code=language,
    )


def test_a_persian_title_gets_an_address_of_latin_letters(content: None) -> None:
    first = _home().add_child(instance=GuidancePage(title="پرسش‌ها", summary="خلاصه."))
    second = _home().add_child(instance=GuidancePage(title="پاسخ‌ها", summary="خلاصه."))
    assert (first.slug.isascii(), second.slug.isascii()) == (True, True)
    assert first.slug != second.slug


def test_a_translator_who_writes_a_persian_address_leaves_the_original_one(content: None) -> None:
    page = _home().add_child(instance=GuidancePage(title="پرسش‌ها", slug="questions", summary="خلاصه."))
    source, _ = TranslationSource.update_or_create_from_instance(page)
    target = Locale.objects.get(language_code="ps")
    translation = Translation.objects.create(source=source, target_locale=target)
    for segment in source.stringsegment_set.select_related("context", "string"):
        data = "پوښتنې" if segment.context.path in {"slug", "title"} else segment.string.data
        StringTranslation.objects.create(
            translation_of=segment.string, locale=target, context=segment.context, data=data
        )
    translation.save_target(publish=False)
    translated = page.get_translation(target)
    assert (translated.title, translated.slug) == ("پوښتنې", "questions")


def test_a_renamed_page_keeps_its_old_address_and_its_translation(
    content: None, client: Client, django_capture_on_commit_callbacks: Callable[..., Any]
) -> None:
    page = _guidance()
    page.slug = "advice"
    with django_capture_on_commit_callbacks(execute=True):
        page.save_revision().publish()
    answer = client.get("/fa/guidance/")
    assert (answer.status_code, answer["Location"]) == (301, "/fa/advice/")
    assert client.get("/en/guidance/").status_code == 200
    page = GuidancePage.objects.get(slug="advice")
    assert "/en/guidance/" in client.get("/fa/advice/").content.decode()
    assert "/fa/advice/" in client.get("/en/guidance/").content.decode()


def test_a_page_under_another_parent_keeps_its_old_address_and_its_translation(
    content: None, client: Client, django_capture_on_commit_callbacks: Callable[..., Any]
) -> None:
    parent = GuidancePage.objects.get(slug="rights", locale__language_code="fa")
    with django_capture_on_commit_callbacks(execute=True):
        _guidance().move(parent, pos="last-child")
    answer = client.get("/fa/guidance/")
    assert (answer.status_code, answer["Location"]) == (301, "/fa/rights/guidance/")
    assert 'href="/en/guidance/"' in client.get("/fa/rights/guidance/").content.decode()
    assert 'href="/fa/rights/guidance/"' in client.get("/en/guidance/").content.decode()
    assert 'href="/fa/rights/guidance/"' in client.get("/fa/faq/").content.decode()  # A link in its text.


def test_a_draft_with_a_persian_title_has_an_address_at_once(content: None) -> None:
    draft = _home().add_child(instance=GuidancePage(title="پیش‌نویس", summary="خلاصه.", live=False))
    assert draft.slug == "guidance-2"


def test_an_unpublished_page_is_gone(content: None, client: Client) -> None:
    _guidance().unpublish()
    assert client.get("/fa/guidance/").status_code in (404, 410)
