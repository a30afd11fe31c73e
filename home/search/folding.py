"""The words of a text as search compares them, each with the place where it stands in the text.

On top of ``portal.persian.text.fold`` two habits of spelling meet here: «می گردد» is one word like «می‌گردد»
and «میگردد», and «کتاب ها» one word like «کتاب‌ها»; and an amount is one word with or without its separators.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from portal.persian.text import fold

# Written apart, joined with a half-space or joined: the same word.
_PREFIXES = {"می", "نمی"}
_SUFFIXES = {"ها", "های", "هایی", "هایم", "هایت", "هایش", "هایمان", "هایتان", "هایشان"} | {
    *("تر", "ترین", "ای", "اند", "اید", "ایم")
}
_WORD = re.compile(r"(?<![^\W_])\d{1,3}(?:[٬,]\d{3})+(?![^\W_])|[^\W_]+")
_SEPARATORS = str.maketrans("", "", "٬,")


@dataclass(frozen=True)
class Word:
    """One word: its folded letters, and the place in the text where each of them comes from."""

    folded: str
    places: tuple[int, ...]
    end: int
    follows: bool  # only spaces stand between the word before and this one

    @property
    def start(self) -> int:
        """Return where the word begins in the text."""
        return self.places[0]


def words_of(text: str) -> tuple[Word, ...]:
    """Return the words of a text in order, prefixes and suffixes written apart joined to their word."""
    joined: list[Word] = []
    for word in _single_words(text):
        before = joined[-1] if joined else None
        if before and word.follows and (before.folded in _PREFIXES or word.folded in _SUFFIXES):
            joined[-1] = Word(
                before.folded + word.folded, before.places + word.places, word.end, before.follows
            )
        else:
            joined.append(word)
    return tuple(joined)


def line_of(words: tuple[Word, ...]) -> str:
    """Return the folded words between spaces; a full stop stands where more than spaces parts two of them."""
    return " " + "".join(f"{'' if word.follows else '. '}{word.folded} " for word in words)


def end_of_letter(text: str, place: int, limit: int) -> int:
    """Return where the letter at a place ends: after its vowel marks, and not beyond the limit."""
    end = place + 1
    while end < limit and unicodedata.category(text[end]) in {"Mn", "Me"}:
        end += 1
    return end


def _single_words(text: str) -> Iterator[Word]:
    folded, places = _letters(text)
    last = 0
    for match in _WORD.finditer(folded):
        start, end = match.span()
        follows = bool(last) and not folded[last:start].strip(" ")
        kept = [place for place in range(start, end) if folded[place] not in "٬,"]
        yield Word(
            match.group().translate(_SEPARATORS),
            tuple(places[place] for place in kept),
            end_of_letter(text, places[end - 1], len(text)),
            follows,
        )
        last = end


def _letters(text: str) -> tuple[str, list[int]]:
    """Return the folded letters in one string, and for each the place in the text that it comes from."""
    letters: list[str] = []
    places: list[int] = []
    for place, character in enumerate(text):
        for letter in _folded(character):
            letters.append(letter)
            places.append(place)
    return "".join(letters), places


@lru_cache(maxsize=4096)
def _folded(character: str) -> str:
    """Return one character folded; a space stays a space, and the end of a line stays one."""
    if character.isspace():
        return "\n" if character in "\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029" else " "
    return fold(character)
