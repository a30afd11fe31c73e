"""What a reader can read on a page, as plain text: everything that the page's ``search_fields`` name."""

from collections.abc import Iterable, Iterator
from typing import Any

from django.db import models
from django.utils import translation
from wagtail.models import Page
from wagtail.search import index

# The title has a column of its own.
_TITLE = "title"


def plain_text(page: Page) -> str:
    """Return the text of a specific page, one line for each field, block or cell; the title is left out."""
    with translation.override(page.locale.language_code):  # for what is chosen from a list
        fields = [field for field in page.get_search_fields() if field.field_name != _TITLE]
        lines = [" ".join(line.split()) for line in _texts(page, fields)]
    return "\n".join(filter(None, lines))


def _texts(thing: models.Model, fields: Iterable[Any]) -> Iterator[str]:
    for field in fields:
        if isinstance(field, index.SearchField):
            yield from _flat(field.get_value(thing))
        elif isinstance(field, index.RelatedFields):
            for row in _rows(field.get_value(thing)):
                yield from _texts(row, field.fields)


def _rows(related: Any) -> Iterable[models.Model]:
    """Return the rows on the other side of a relation, be it one or many."""
    if related is None:
        return ()
    return related.all() if hasattr(related, "all") else (related,)


def _flat(value: Any) -> Iterator[str]:
    if isinstance(value, list | tuple):
        for part in value:
            yield from _flat(part)
    elif value not in (None, ""):
        yield from str(value).splitlines()
