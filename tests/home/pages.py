"""Make pages of the public site for a test, in one language or in several."""

import uuid
from typing import Any

from wagtail.models import Locale, Page

from home.models import HomePage, NoticePage, NoticesPage


def add_page(model: type[Page], slug: str, title: str, *, language: str = "fa", **fields: Any) -> Page:
    """Publish a page below the front page of its language; the page whose place it takes goes."""
    front = HomePage.objects.get(locale__language_code=language)
    for old in front.get_children().filter(slug=slug):
        old.delete()
    front.refresh_from_db()
    return _publish(front, model, slug=slug, title=title, language=language, **fields)


def add_notice(slug: str, title: str, *, language: str = "fa", **fields: Any) -> NoticePage:
    """Publish a notice; below the page of notices of its language, made when there is none."""
    parent = NoticesPage.objects.filter(locale__language_code=language).first()
    if parent is None:
        parent = add_page(NoticesPage, "notices", "اطلاعیه‌ها", language=language)
    return _publish(parent, NoticePage, slug=slug, title=title, language=language, **fields)


def translate_notice(notice: NoticePage, language: str, title: str, **fields: Any) -> NoticePage:
    """Publish a notice in another language."""
    return add_notice(
        notice.slug,
        title,
        language=language,
        translation_key=notice.translation_key,
        kind=notice.kind,
        **fields,
    )


def _publish(parent: Page, model: type[Page], *, language: str, **fields: Any) -> Page:
    locale = Locale.objects.get(language_code=language)
    given = {"summary": "چکیده", "search_description": "چکیده", "translation_key": uuid.uuid4(), **fields}
    page = model(locale=locale, **given)
    parent.add_child(instance=page)
    page.save_revision(changed=False).publish()
    return page
