"""Which parts of a text as it is written hold the words that were asked for."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from home.search.folding import Word, end_of_letter, words_of
from home.search.matching import places_in


@dataclass(frozen=True)
class Piece:
    """A part of a text, marked or not; all pieces in order are the text itself."""

    text: str
    is_marked: bool = False


def marked(text: str, asked: Iterable[str]) -> tuple[Piece, ...]:
    """Cut a text into pieces, the asked words marked."""
    pieces: list[Piece] = []
    place = 0
    for start, end in _merged(spans(text, asked)):
        pieces += [Piece(text[place:start]), Piece(text[start:end], is_marked=True)]
        place = end
    return tuple(piece for piece in [*pieces, Piece(text[place:])] if piece.text)


def spans(text: str, asked: Iterable[str]) -> list[tuple[int, int]]:
    """Return where the asked words stand in a text, as they come."""
    words = words_of(text)
    return [span for question in asked for span in _spans_of(text, words, question)]


def _spans_of(text: str, words: tuple[Word, ...], asked: str) -> Iterator[tuple[int, int]]:
    for word in words:
        for place in places_in(word.folded, asked):
            yield word.places[place], end_of_letter(text, word.places[place + len(asked) - 1], word.end)
    for first, second in pairwise(words):
        if second.follows and first.folded + second.folded == asked:
            yield first.start, second.end


def _merged(found: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the spans in order, those that overlap as one."""
    merged: list[tuple[int, int]] = []
    for start, end in sorted(found):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged
