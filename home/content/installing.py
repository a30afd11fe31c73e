"""Put the first content into the database, once: what exists already is never touched again."""

from collections.abc import Iterable

import polib
from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from wagtail.models import Locale, Page, Site
from wagtail_localize.models import LocaleSynchronization, Translation, TranslationSource

from home.content.building import build_page, stored
from home.content.links import with_links
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
    _name_the_root()
    pages: dict[str, Page] = {}
    made: list[PageSource] = []
    for name in PAGE_NAMES:
        source = read_page(name)
        page = _existing(source, source_locale)
        if page is None:
            page = build_page(source, source_locale)
            pages.get(source.parent, Page.get_first_root_node()).add_child(instance=page)
            made.append(source)
        pages[name] = page
    _serve_from(pages[PAGE_NAMES[0]])
    # Published when all are there: each may lead to any other.
    for source in made:
        _publish(source, pages)
        done.append(f"{SOURCE_LANGUAGE}: {pages[source.name].title}")
    for name, page in pages.items():
        done += _translate(read_page(name), page, locales.values())
    _show_the_rest_in_persian(source_locale, locales.values())
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


def _name_the_root() -> None:
    """Give the root, which only staff see, a Persian name; Wagtail's own is English in every language."""
    root = Page.get_first_root_node()
    if root.title == "Root":
        root.title = root.draft_title = "همه صفحه‌ها"
        root.save()


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
    """Return the page in a language; what only shows the Persian text there is no such page."""
    own = Page.objects.filter(alias_of__isnull=True)
    return own.filter(translation_key=source.translation_key, locale=locale).first()


def _publish(source: PageSource, pages: dict[str, Page]) -> None:
    """Let the links of a new page lead to the other pages, and publish it."""
    page = pages[source.name]
    numbers = {name: other.pk for name, other in pages.items()}
    for field, blocks in stored(with_links(source.streams, numbers)).items():
        setattr(page, field, blocks)
    page.save_revision(changed=False).publish()


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


def _show_the_rest_in_persian(source_locale: Locale, locales: Iterable[Locale]) -> None:
    """Let every page, now and later, stand in every language; an untranslated one shows the Persian text."""
    for locale in locales:
        synchronization, is_new = LocaleSynchronization.objects.get_or_create(
            locale=locale, defaults={"sync_from": source_locale}
        )
        if not is_new:
            synchronization.sync_trees()
