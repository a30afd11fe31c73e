"""What a reader asked for: the text as typed, and the folded words in it."""

from dataclasses import dataclass
from functools import cached_property

from home.search.folding import Word, words_of

MOST_LETTERS = 100
MOST_WORDS = 8


@dataclass(frozen=True)
class Question:
    """The question of one search."""

    text: str

    @cached_property
    def typed(self) -> tuple[Word, ...]:
        """Return the words with their places in the text, each once; none of a text that is too long."""
        if len(self.text) > MOST_LETTERS:
            return ()
        return tuple({word.folded: word for word in words_of(self.text)}.values())

    @property
    def words(self) -> tuple[str, ...]:
        """Return the folded words."""
        return tuple(word.folded for word in self.typed)

    @property
    def is_too_long(self) -> bool:
        """Say whether it is longer than anybody needs."""
        return len(self.text) > MOST_LETTERS or len(self.typed) > MOST_WORDS

    @property
    def is_empty(self) -> bool:
        """Say whether there is no letter and no digit in it."""
        return not self.typed and not self.is_too_long
