"""Somebody who uses the site by what stands on its pages: links by their words, forms by their buttons."""

from collections.abc import Mapping, Sequence
from typing import Protocol

Answers = Mapping[str, str | Sequence[str]]


class Visitor(Protocol):
    """The same in a browser without scripts and in a real one, so that a journey is told once."""

    def open(self, address: str) -> None:
        """Go to an address of the site."""

    def follow(self, words: str) -> None:
        """Follow the first link with exactly these words."""

    def send(self, words: str, answers: Answers | None = None) -> None:
        """Fill in the form of the button with these words, by field name, and press it.

        Fields that are not named keep what the page put into them; a name that the form does not have fails.
        """

    def options(self, name: str) -> list[tuple[str, str]]:
        """Return what can be chosen in a field: the words and the value of each."""

    def fields(self, beginning: str) -> list[str]:
        """Return the names of the fields that begin so."""

    def texts(self, selector: str) -> list[str]:
        """Return the words of each element that a CSS selector finds."""

    @property
    def text(self) -> str:
        """Return every word of the page's main part."""

    @property
    def address(self) -> str:
        """Return the path of the page."""
