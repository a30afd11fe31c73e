"""Put the first content into the database, once: what exists already is never touched again."""

import json
from collections.abc import Iterable

import polib
from django.apps import apps
from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from wagtail.models import Locale, Page, Site
from wagtail_localize.models import Translation, TranslationSource

from home.content.source import PAGE_NAMES, SOURCE_LANGUAGE, PageSource, read_page, translation_file
from home.models import HomePage


class ContentError(Exception):
    """The content and its translation do not fit together."""


@transaction.atomic
def install_content() -> list[str]:
    """Install what is missing, in every language of the site; return what was made, in words for a log."""
    done: list[str] = []
    locales = _locales()
    source_locale = locales.pop(SOURCE_LANGUAGE)
    _remove_welcome_page()
    parent: Page = Page.get_first_root_node()
    for name in PAGE_NAMES:
        source = read_page(name)
        page = _existing(source, source_locale)
        if page is None:
            page = _create(source, source_locale, parent)
            done.append(f"{SOURCE_LANGUAGE}: {page.title}")
        if name == PAGE_NAMES[0]:
            parent = page
            _serve_from(page)
        done += _translate(source, page, locales.values())
    return done


def _locales() -> dict[str, Locale]:
    """Return the locale of every language of the site, made where missing."""
    return {
        code: Locale.objects.get_or_create(language_code=code)[0]
        for code, _name in settings.WAGTAIL_CONTENT_LANGUAGES
    }


def _remove_welcome_page() -> None:
    """Remove the page that a new Wagtail greets with; it is a plain page, which no editor can make here."""
    plain = ContentType.objects.get_for_model(Page)
    for page in Page.objects.filter(depth=2, content_type=plain, numchild=0):
        page.delete()


def _serve_from(front_page: Page) -> None:
    """Make the front page the root of the site, unless an editor has already chosen a front page."""
    site = Site.objects.filter(is_default_site=True).first()
    if site is None:
        Site.objects.create(
            hostname="localhost",
            port=80,
            site_name=settings.WAGTAIL_SITE_NAME,
            root_page=front_page,
            is_default_site=True,
        )
    elif site.root_page.specific_class is not HomePage:
        site.root_page = front_page
        site.site_name = settings.WAGTAIL_SITE_NAME
        site.save()


def _existing(source: PageSource, locale: Locale) -> Page | None:
    return Page.objects.filter(translation_key=source.translation_key, locale=locale).first()


def _create(source: PageSource, locale: Locale, parent: Page) -> Page:
    """Create and publish one page with its rows and blocks."""
    page = apps.get_model("home", source.model_name)(
        locale=locale, translation_key=source.translation_key, body=json.dumps(source.body), **source.fields
    )
    for relation, rows in source.rows.items():
        manager = getattr(page, relation)
        manager.add(*(manager.model(locale=locale, **row) for row in rows))
    parent.add_child(instance=page)
    page.save_revision(changed=False).publish()
    return page


def _translate(source: PageSource, page: Page, locales: Iterable[Locale]) -> list[str]:
    """Import the translations that the page does not have yet, by the way that editors use themselves."""
    done = []
    for locale in locales:
        path = translation_file(source.name, locale.language_code)
        if _existing(source, locale) is not None or not path.exists():
            continue
        origin, _ = TranslationSource.update_or_create_from_instance(page)
        translation, _ = Translation.objects.get_or_create(source=origin, target_locale=locale)
        warnings = translation.import_po(polib.pofile(path))
        if warnings:
            raise ContentError(f"{path.name}: {warnings}")
        # Published here, inside the transaction, not after it: either every page is there or none.
        translation.save_target(publish=False)
        translated = page.get_translation(locale)
        translated.get_latest_revision().publish()
        done.append(f"{locale.language_code}: {translated.title}")
    return done
