"""Make a page object of its file, not yet in the database."""

import json
from typing import Any

from django.apps import apps
from wagtail.models import Locale, Page

from home.content.source import PageSource


def build_page(source: PageSource, locale: Locale | None = None) -> Page:
    """Return the page with its rows and blocks; links between pages are still names."""
    fields: dict[str, Any] = {"translation_key": source.translation_key, **source.fields}
    page = apps.get_model("home", source.model_name)(locale=locale, **fields, **stored(source.streams))
    for relation, rows in source.rows.items():
        manager = getattr(page, relation)
        manager.add(*(manager.model(locale=locale, **row) for row in rows))
    return page


def stored(streams: dict[str, list[dict[str, Any]]]) -> dict[str, str]:
    """Return the blocks of each field as a StreamField keeps them."""
    return {name: json.dumps(blocks) for name, blocks in streams.items()}
