"""What else to ask when nothing was found: the nearest words of the index, or fewer words."""

from collections import defaultdict
from dataclasses import dataclass
from itertools import islice, product

from django.db.models import Q
from django.db.models.functions import Length

from home.models.search_index import SearchEntry, SearchHit, SearchWord
from home.search.distance import distance
from home.search.finding import Findings
from home.search.folding import Word
from home.search.question import Question

_NEAREST = 6
_MOST = 3
_SHORTEST = 3
# A word of so many letters that begins the asked one may be the same word with another ending.
_STEM = 4


@dataclass(frozen=True)
class Nearest:
    """A word of the index near to one that was asked for, and the pages that have it."""

    spelling: str
    pages: frozenset[int]


def other_questions(
    question: Question, findings: Findings, shown: Q, languages: tuple[str, ...]
) -> tuple[str, ...]:
    """Return questions that do find something in the languages, the nearest first: «Did you mean …?»."""
    unknown = [word for word in question.typed if word.folded not in findings.pages_of]
    if not unknown:
        return ()
    nearest = {word: _nearest(word.folded, shown, languages) for word in unknown}
    known = [pages for word, pages in findings.pages_of.items() if word in question.words]
    combinations = product(*(nearest[word] for word in unknown))
    fitting = (
        _replaced(question.text, dict(zip(unknown, combination, strict=True)))
        for combination in combinations
        if set.intersection(*(set(one.pages) for one in combination), *known)
    )
    return tuple(islice(dict.fromkeys(fitting), _MOST))


def single_words(question: Question, findings: Findings) -> tuple[str, ...]:
    """Return the words that are found by themselves, as they were typed."""
    if len(question.words) < 2:
        return ()
    return tuple(
        question.text[word.start : word.end] for word in question.typed if word.folded in findings.pages_of
    )


def _nearest(asked: str, shown: Q, languages: tuple[str, ...]) -> list[Nearest]:
    """Return the nearest words that stand on pages everybody may see."""
    if len(asked) < _SHORTEST:
        return []
    limit = 1 if len(asked) <= _STEM else 2
    candidates = (
        SearchWord.objects.filter(locale__language_code__in=languages)
        .annotate(length=Length("word"))
        .filter(length__gte=min(len(asked) - limit, _STEM), length__lte=len(asked) + limit)
        .values_list("pk", "word", "spelling")
    )
    near = []
    for key, word, spelling in candidates:
        slips = _slips(asked, word, limit)
        if slips is not None:
            near.append((slips, word[0] != asked[0], abs(len(word) - len(asked)), word, key, spelling))
    near = sorted(near)[:_NEAREST]
    pages = _pages_of([key for *_, key, _spelling in near], shown)
    return [Nearest(spelling, frozenset(pages[key])) for *_, key, spelling in near if key in pages]


def _slips(asked: str, word: str, limit: int) -> int | None:
    is_stem = len(word) >= _STEM and asked.startswith(word)
    found = distance(asked, word, limit)
    return limit if found is None and is_stem else found


def _pages_of(words: list[int], shown: Q) -> dict[int, set[int]]:
    """Return word → entries that have it and that everybody may see."""
    pages: dict[int, set[int]] = defaultdict(set)
    if words:
        seen = SearchEntry.objects.filter(shown).values("pk")
        hits = SearchHit.objects.filter(word__in=words, entry__in=seen)
        for word, entry in hits.values_list("word", "entry"):
            pages[word].add(entry)
    return pages


def _replaced(text: str, spellings: dict[Word, Nearest]) -> str:
    """Return the question with some of its words spelled otherwise."""
    for word in sorted(spellings, key=lambda word: word.start, reverse=True):
        text = text[: word.start] + spellings[word].spelling + text[word.end :]
    return text
