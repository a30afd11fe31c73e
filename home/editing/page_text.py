"""Read all that a page says, whatever its kind: its fields, its rows and its blocks."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from django.db import models
from modelcluster.models import get_all_child_relations
from wagtail import blocks
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Page
from wagtail.rich_text import RichText as RichTextValue

from home.editing.rich_text import Link, read_rich_text

_LEVEL_OF_A_HEADING_BLOCK = 2


@dataclass(frozen=True)
class Passage:
    """A text of the page and the name of the place where the editor finds it."""

    where: str
    text: str


@dataclass
class PageText:
    """A page as a reader meets it, without its design."""

    title: str = ""
    summary: str = ""
    search_description: str = ""
    reviewed_on: datetime.date | None = None
    language: str = ""
    passages: list[Passage] = field(default_factory=list)
    headings: list[tuple[int, str]] = field(default_factory=list)
    outline: list[str] = field(default_factory=list)  # «heading» or «text», in the order of the free part
    links: list[Link] = field(default_factory=list)
    images: list[str] = field(default_factory=list)
    bold_paragraphs: list[str] = field(default_factory=list)


def read_page_text(page: Page) -> PageText:
    """Return everything the page says, in the order of its fields."""
    text = PageText(
        title=page.title,
        summary=page.summary,
        search_description=page.search_description,
        reviewed_on=page.reviewed_on,
        language=page.locale.language_code if page.locale_id else "",
    )
    _read_fields(text, page, verbatim=page.verbatim_fields)
    for relation in get_all_child_relations(type(page)):
        if relation.name.startswith("wagtail"):
            continue  # Comments among editors.
        for row in getattr(page, relation.get_accessor_name()).all():
            _read_fields(text, row)
    return text


def _read_fields(text: PageText, row: models.Model, verbatim: tuple[str, ...] = ()) -> None:
    for model_field in row._meta.concrete_fields:
        if model_field.model is Page or model_field.name in verbatim:
            continue  # What Wagtail keeps of every page is read by name.
        value = getattr(row, model_field.name)
        where = str(model_field.verbose_name)
        if not value:
            continue
        if isinstance(model_field, StreamField):
            _read_stream(text, value, where)
        elif isinstance(model_field, RichTextField):
            _add_rich_text(text, where, value)
        elif isinstance(model_field, models.URLField):
            text.links.append(Link(where, value))
        elif isinstance(model_field, models.TextField):
            text.passages.append(Passage(where, value))


def _read_stream(text: PageText, stream: blocks.StreamValue, where: str) -> None:
    for child in stream:
        if child.block_type == "heading":
            text.headings.append((_LEVEL_OF_A_HEADING_BLOCK, str(child.value)))
            text.outline.append("heading")
            continue
        text.outline.append("text")
        label = f"{where}: {child.block.label}"
        for block, value in _leaves(child.block, child.value):
            _read_leaf(text, block, value, label)


def _leaves(block: blocks.Block, value: Any) -> Iterator[tuple[blocks.Block, Any]]:
    """Yield the blocks that hold a value of their own, however deep they lie."""
    if isinstance(value, blocks.StructValue):
        for name, child in block.child_blocks.items():
            yield from _leaves(child, value.get(name))
    elif isinstance(value, blocks.StreamValue | blocks.list_block.ListValue):
        bound = value if isinstance(value, blocks.StreamValue) else value.bound_blocks
        for child in bound:
            yield from _leaves(child.block, child.value)
    elif value:
        yield block, value


def _read_leaf(text: PageText, block: blocks.Block, value: Any, where: str) -> None:
    if isinstance(value, RichTextValue):
        _add_rich_text(text, where, value.source)
    elif isinstance(block, blocks.URLBlock):
        text.links.append(Link(str(block.label), value))
    elif isinstance(block, blocks.PageChooserBlock):
        text.links.append(Link(value.title, page_id=value.pk))
    elif isinstance(value, str) and not isinstance(block, blocks.ChoiceBlock):
        text.passages.append(Passage(where, value))


def _add_rich_text(text: PageText, where: str, html: str) -> None:
    read = read_rich_text(html)
    text.passages += [Passage(where, paragraph) for paragraph in read.paragraphs]
    text.links += read.links
    text.images += read.images
    text.headings += read.headings
    text.bold_paragraphs += read.bold_paragraphs
