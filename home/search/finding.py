"""Which pages have every word of the question, the best first."""

import datetime
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db.models import Case, Max, Min, Q, QuerySet, Sum, Value, When
from wagtail.models import Page

from home.models.notice_page import NoticePage
from home.models.search_index import SearchHit, SearchWord
from home.search.matching import lookup
from home.search.question import Question

_SHORTEST_PART = 2


@dataclass(frozen=True)
class Found:
    """A page that has every word: how it ranks, and where each word stands first."""

    entry_id: int
    language: str
    translation_key: UUID
    words_in_title: int
    whole_words: int
    times: int
    firsts: tuple[int, ...]

    @property
    def rank(self) -> tuple[int, ...]:
        """Return what is compared: words in the title, whole words, number of hits, how early, then age."""
        earliest = min(self.firsts, default=0)
        return (-self.words_in_title, -self.whole_words, -self.times, earliest, self.entry_id)


@dataclass
class Findings:
    """What was found in any language: the pages with every word, the best first; the pages of each word."""

    complete: list[Found]
    pages_of: dict[str, set[int]]


def find(question: Question, shown: Q) -> Findings:
    """Return what everybody may see of what was asked for."""
    hits = _hits_by_page(question, shown)
    pages_of: dict[str, set[int]] = defaultdict(set)
    for entry_id, words in hits.items():
        for word in words:
            pages_of[word].add(entry_id)
    complete = [_found(words) for words in hits.values() if len(words) == len(question.words)]
    return Findings(sorted(complete, key=lambda found: found.rank), dict(pages_of))


def shown_to_everybody(now: datetime.datetime) -> Q:
    """Return the condition on a hit that everybody may see its page now; asks for the hidden sections."""
    not_begun = NoticePage.objects.filter(
        locale__language_code=settings.LANGUAGE_CODE, shown_from__gt=now
    ).values("translation_key")
    return (
        Q(entry__page__live=True, entry__page__alias_of__isnull=True)
        & (Q(entry__page__expire_at__isnull=True) | Q(entry__page__expire_at__gt=now))
        & ~_of_page(Page.objects.all().private_q())
        & ~Q(entry__page__translation_key__in=not_begun)
    )


def _of_page(condition: Q) -> Q:
    """Return a condition on pages as one on hits."""
    children = [
        _of_page(child) if isinstance(child, Q) else (f"entry__page__{child[0]}", child[1])
        for child in condition.children
    ]
    return Q(*children, _connector=condition.connector, _negated=condition.negated)


def _hits_by_page(question: Question, shown: Q) -> dict[int, dict[str, dict[str, Any]]]:
    """Return entry → word of the question → its hits there."""
    pairs = _pairs(question.words)
    first, *others = (
        part for place, word in enumerate(question.words) for part in _parts(shown, place, word, pairs[word])
    )
    pages: dict[int, dict[str, dict[str, Any]]] = defaultdict(dict)
    for row in first.union(*others, all=True):
        pages[row["entry_id"]].setdefault(question.words[row["place"]], row)
    return pages


def _parts(shown: Q, place: int, word: str, pairs: list[tuple[str, str]]) -> Iterator[QuerySet]:
    """Yield the queries for one word: pages that have it, and pages that have it written as two words."""
    hits = SearchHit.objects.filter(shown)
    yield _summed(hits.filter(lookup(word, "word__word")), place, word)
    for first, second in pairs:
        written_apart = hits.filter(word__word=first, entry__folded__contains=f" {first} {second} ")
        yield _summed(written_apart, place, word)


def _summed(hits: QuerySet[SearchHit], place: int, word: str) -> QuerySet:
    is_whole = Case(When(word__word=word, then=Value(1)), default=Value(0))
    is_in_title = Case(When(is_in_title=True, then=Value(1)), default=Value(0))
    return (
        hits.order_by()
        .values("entry_id", "entry__locale__language_code", "entry__page__translation_key")
        .annotate(
            place=Value(place),
            in_title=Max(is_in_title),
            whole=Max(is_whole),
            total=Sum("times"),
            first=Min("first_at"),
        )
    )


def _pairs(words: tuple[str, ...]) -> dict[str, list[tuple[str, str]]]:
    """Return for each word the two words of the index that it is made of: «پیشنویس» → «پیش», «نویس»."""
    splits = {
        word: [
            (word[:place], word[place:]) for place in range(_SHORTEST_PART, len(word) - _SHORTEST_PART + 1)
        ]
        for word in words
    }
    parts = {part for pairs in splits.values() for pair in pairs for part in pair}
    if not parts:
        return splits
    known = set(SearchWord.objects.filter(word__in=parts).values_list("word", flat=True))
    return {word: [pair for pair in pairs if known.issuperset(pair)] for word, pairs in splits.items()}


def _found(words: dict[str, dict[str, Any]]) -> Found:
    rows = list(words.values())
    return Found(
        entry_id=rows[0]["entry_id"],
        language=rows[0]["entry__locale__language_code"],
        translation_key=rows[0]["entry__page__translation_key"],
        words_in_title=sum(row["in_title"] for row in rows),
        whole_words=sum(row["whole"] for row in rows),
        times=sum(row["total"] for row in rows),
        firsts=tuple(row["first"] for row in rows if row["first"] is not None),
    )
