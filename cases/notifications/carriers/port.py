"""The port: what a carrier is given, and the three ways in which it can fail."""

from dataclasses import dataclass, field
from typing import Protocol


@dataclass(frozen=True)
class Letter:
    """What is carried; where it goes is left out of every log that might print this."""

    address: str = field(repr=False)
    subject: str
    text: str


class Carrier(Protocol):
    """Hands a letter over to those who deliver it, or raises one of the failures below.

    Returning means: taken over. Whether it reaches anybody is not known, and nothing depends on it.
    """

    def carry(self, letter: Letter) -> None:
        """Hand the letter over once; never try again by itself."""


class CarryingFailed(Exception):
    """Something went wrong; ``detail`` is a code for the log and never holds what was sent or answered."""

    def __init__(self, detail: str) -> None:
        self.detail = detail[:40]
        super().__init__(self.detail)


class NotTaken(CarryingFailed):
    """Certainly not taken over, because nobody answered or the provider said so; it may be tried again."""


class Refused(CarryingFailed):
    """Refused for good: this address, or the way we ask; trying again would not help."""


class Unknown(CarryingFailed):
    """Broken off after it was handed over and before an answer: perhaps taken over, perhaps not."""


def kind_of(error: BaseException) -> str:
    """Return what sort of fault it was; the words of an exception may repeat what was sent."""
    return type(error).__name__
