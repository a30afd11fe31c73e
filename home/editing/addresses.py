"""The address of a page: Latin letters only, so that it can be read out, printed and typed."""

import re

from django.conf import settings
from django.utils.text import slugify
from wagtail.models import Page


def proposed_slug(page: Page) -> str:
    """Return what a page is called in its address when nobody wrote anything there.

    A Persian title leaves nothing of an address. Then the page of the site's own language lends its address,
    so that the translations of a page differ in the language only; else the kind of the page gives its name.
    """
    return slugify(page.title) or _of_the_original(page) or _of_the_kind(page)


def _of_the_original(page: Page) -> str | None:
    if page.translation_key is None:
        return None
    translations = Page.objects.filter(translation_key=page.translation_key).exclude(pk=page.pk)
    return (
        translations.filter(locale__language_code=settings.LANGUAGE_CODE)
        .values_list("slug", flat=True)
        .first()
    )


def _of_the_kind(page: Page) -> str:
    """Return «notice» for a NoticePage, «linked-agency» for a LinkedAgencyPage."""
    name = type(page).__name__.removesuffix("Page") or "page"
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "-", name).lower()
