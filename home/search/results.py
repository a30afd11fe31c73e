"""The results as the page shows them: those in the reader's language first, then those in Persian."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest
from wagtail.models import Page

from home.models.search_index import SearchEntry
from home.search.excerpt import excerpt
from home.search.finding import Found
from home.search.marking import Piece, marked
from portal.persian.reader import direction


@dataclass(frozen=True)
class Result:
    """One page that was found."""

    title: tuple[Piece, ...]
    excerpt: tuple[Piece, ...]
    url: str
    language: str
    direction: str


def in_order(found: Iterable[Found], language: str) -> list[Found]:
    """Return the pages of the reader's language, then the Persian ones that are not among them already."""
    own = [one for one in found if one.page.language == language]
    if language == settings.LANGUAGE_CODE:
        return own
    seen = {one.page.translation_key for one in own}
    persian = (one for one in found if one.page.language == settings.LANGUAGE_CODE)
    return own + [one for one in persian if one.page.translation_key not in seen]


def results(
    found: Sequence[Found], words: tuple[str, ...], language: str, request: HttpRequest
) -> list[Result]:
    """Return the results for some found pages, with their addresses and marked excerpts."""
    entries = SearchEntry.objects.select_related("page").in_bulk([one.page.entry_id for one in found])
    pages = _pages_to_lead_to([entries[one.page.entry_id].page for one in found], language)
    return [_result(one, entries[one.page.entry_id], pages, words, request) for one in found]


def _pages_to_lead_to(pages: Sequence[Page], language: str) -> dict[int, Page]:
    """Return for each page the one to open: that of the reader's own tree where it shows the same text."""
    opened = {page.pk: page for page in pages}
    aliases = Page.objects.live().filter(alias_of__in=opened, locale__language_code=language)
    if language != settings.LANGUAGE_CODE:
        opened |= {alias.alias_of_id: alias for alias in aliases}
    return opened


def _result(
    found: Found, entry: SearchEntry, pages: dict[int, Page], words: tuple[str, ...], request: HttpRequest
) -> Result:
    return Result(
        title=marked(entry.title, words),
        excerpt=excerpt(entry.text, words, found.firsts),
        url=pages[entry.page_id].get_url(request=request),
        language=found.page.language,
        direction=direction(found.page.language),
    )
