"""What each word of a question finds on each page, whether or not the page may be seen."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from django.db.models import Q

from home.models.search_index import SearchEntry, SearchHit, SearchWord
from home.search.matching import is_found_in, lookup

_SHORTEST_PART = 2

# Entry → what one word of the question finds there.
HitsByEntry = dict[int, "Hits"]


@dataclass
class Hits:
    """What one word of the question finds on one page."""

    is_in_title: bool = False
    is_whole: bool = False
    times: int = 0
    first_at: int | None = None

    def add(self, *, is_whole: bool, is_in_title: bool, times: int, first_at: int | None) -> None:
        """Count a word of the page that matches."""
        self.is_in_title |= is_in_title
        self.is_whole |= is_whole
        self.times += times
        if first_at is not None:
            self.first_at = first_at if self.first_at is None else min(first_at, self.first_at)


def hits_by_word(words: tuple[str, ...]) -> dict[str, HitsByEntry]:
    """Return for each word of a question what it finds, also where it is written as two words."""
    known = _known_words(words)
    asked_by: dict[int, list[tuple[str, bool]]] = defaultdict(list)
    for word, keys in known.items():
        asking = [(asked, asked == word) for asked in words if is_found_in(word, asked)]
        for key in keys if asking else ():
            asked_by[key] = asking
    hits: dict[str, HitsByEntry] = {word: defaultdict(Hits) for word in words}
    rows = SearchHit.objects.filter(word__in=asked_by)
    for key, entry, is_in_title, times, first_at in rows.values_list(
        "word", "entry", "is_in_title", "times", "first_at"
    ):
        for asked, is_whole in asked_by[key]:
            hits[asked][entry].add(is_whole=is_whole, is_in_title=is_in_title, times=times, first_at=first_at)
    _add_written_apart(hits, known)
    return hits


def _known_words(words: tuple[str, ...]) -> dict[str, list[int]]:
    """Return the words of the index that match or are a part of one, with their keys in each language."""
    matching = Q(word__in={part for word in words for pair in _splits(word) for part in pair})
    for word in words:
        matching |= lookup(word, "word")
    known: dict[str, list[int]] = defaultdict(list)
    for key, word in SearchWord.objects.filter(matching).values_list("pk", "word"):
        known[word].append(key)
    return known


def _splits(word: str) -> Iterator[tuple[str, str]]:
    """Yield every two words that a word may be made of: «پیشنویس» → «پیش», «نویس» among others."""
    for place in range(_SHORTEST_PART, len(word) - _SHORTEST_PART + 1):
        yield word[:place], word[place:]


def _add_written_apart(hits: dict[str, HitsByEntry], known: dict[str, list[int]]) -> None:
    """Add the pages on which the two words that make a word stand side by side; one query for all words."""
    pairs = [
        (asked, first, second)
        for asked in hits
        for first, second in _splits(asked)
        if first in known and second in known
    ]
    apart = Q(pk__in=[])
    for _asked, first, second in pairs:
        # Those with the first word come from an index; only their texts are looked through.
        with_first = SearchHit.objects.filter(word__in=known[first]).values("entry")
        apart |= Q(pk__in=with_first, folded__contains=f" {first} {second} ")
    for entry, folded in SearchEntry.objects.filter(apart).values_list("pk", "folded") if pairs else ():
        for asked, first, second in pairs:
            times = folded.count(f" {first} {second} ")
            if times:
                hits[asked][entry].add(is_whole=False, is_in_title=False, times=times, first_at=None)
