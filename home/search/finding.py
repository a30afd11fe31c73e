"""Which pages have every word of the question, the best first.

Which words match and where they stand is asked first, then which of those pages everybody may see: as one
question the database would begin with the pages, and take a hundred times as long.
"""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.conf import settings
from django.db.models import Q
from wagtail.models import Page

from home.models.notice_page import NoticePage
from home.models.search_index import SearchEntry
from home.search.hits import Hits, hits_by_word
from home.search.question import Question


@dataclass(frozen=True)
class Shown:
    """A page of the index that everybody may see."""

    entry_id: int
    language: str
    translation_key: UUID


@dataclass(frozen=True)
class Found:
    """A page that has every word, with what each of them finds there."""

    page: Shown
    hits: tuple[Hits, ...]

    @property
    def firsts(self) -> tuple[int, ...]:
        """Return where in the text the words stand first; those of the title stand nowhere there."""
        return tuple(hits.first_at for hits in self.hits if hits.first_at is not None)

    @property
    def rank(self) -> tuple[int, ...]:
        """Return what is compared: words in the title, whole words, number of hits, how early, then age."""
        return (
            -sum(hits.is_in_title for hits in self.hits),
            -sum(hits.is_whole for hits in self.hits),
            -sum(hits.times for hits in self.hits),
            min(self.firsts, default=0),
            self.page.entry_id,
        )


@dataclass(frozen=True)
class Findings:
    """What was found in any language: the pages with every word, the best first; the pages of each word."""

    complete: list[Found]
    pages_of: dict[str, set[int]]


def find(question: Question, shown: Q) -> Findings:
    """Return what everybody may see of what was asked for."""
    hits_of = hits_by_word(question.words)
    pages = shown_pages({entry for hits in hits_of.values() for entry in hits}, shown)
    pages_of = {word: hits.keys() & pages.keys() for word, hits in hits_of.items()}
    complete = set.intersection(*pages_of.values())
    found = [Found(pages[entry], tuple(hits[entry] for hits in hits_of.values())) for entry in complete]
    return Findings(
        complete=sorted(found, key=lambda one: one.rank),
        pages_of={word: entries for word, entries in pages_of.items() if entries},
    )


def shown_to_everybody(now: datetime.datetime) -> Q:
    """Return the condition on an entry that everybody may see its page now; asks for the hidden sections.

    That the page is no alias must not be said again: no alias is in the index, and SQLite would begin there.
    """
    not_begun = NoticePage.objects.filter(
        locale__language_code=settings.LANGUAGE_CODE, shown_from__gt=now
    ).values("translation_key")
    return (
        Q(page__live=True)
        & (Q(page__expire_at__isnull=True) | Q(page__expire_at__gt=now))
        & ~_of_page(Page.objects.all().private_q())
        & ~Q(page__translation_key__in=not_begun)
    )


def shown_pages(entries: Iterable[int], shown: Q) -> dict[int, Shown]:
    """Return those entries whose page everybody may see."""
    found = SearchEntry.objects.filter(shown, pk__in=entries)
    rows = found.values_list("pk", "locale__language_code", "page__translation_key")
    return {row[0]: Shown(*row) for row in rows}


def _of_page(condition: Q) -> Q:
    """Return a condition on pages as one on entries."""
    children = [
        _of_page(child) if isinstance(child, Q) else (f"page__{child[0]}", child[1])
        for child in condition.children
    ]
    return Q(*children, _connector=condition.connector, _negated=condition.negated)
