"""When a word of the question is found in a word of a page: one rule, for the database and for the eye."""

from collections.abc import Iterator

from django.db.models import Q

# Shorter ones would be found in half of all words.
FROM_THE_START, ANYWHERE = 2, 3


def lookup(asked: str, field: str) -> Q:
    """Return the rule as a condition on a column of folded words."""
    if len(asked) >= ANYWHERE:
        return Q(**{f"{field}__contains": asked})
    return Q(**{f"{field}__startswith" if len(asked) >= FROM_THE_START else field: asked})


def places_in(word: str, asked: str) -> Iterator[int]:
    """Yield where in a folded word the asked one begins."""
    if len(asked) < ANYWHERE:
        if word == asked or (len(asked) >= FROM_THE_START and word.startswith(asked)):
            yield 0
        return
    place = word.find(asked)
    while place >= 0:
        yield place
        place = word.find(asked, place + len(asked))


def is_found_in(word: str, asked: str) -> bool:
    """Say whether the asked word is found in a folded word."""
    return next(places_in(word, asked), None) is not None
