"""The questions of a page as plain values, and the name of their edition."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

from wagtail.blocks import StreamValue

from home.choices.answer_outcome import AnswerOutcome

_LETTERS = "abcdefghijklmnopqrstuvwxyz"


@dataclass(frozen=True)
class Answer:
    """One answer; ``letter`` is all that an address says of it."""

    letter: str
    label: str
    outcome: AnswerOutcome
    result: str
    documents: tuple[str, ...]


@dataclass(frozen=True)
class Question:
    """One question; ``key`` is the same in all languages."""

    number: int
    key: str
    text: str
    help: str
    answers: tuple[Answer, ...]

    @property
    def name(self) -> str:
        """Return the name under which an address carries the answer."""
        return f"q{self.number}"

    def answer(self, letter: str | None) -> Answer | None:
        """Return the answer with this letter; nothing for a letter that no answer has."""
        return next((answer for answer in self.answers if answer.letter == letter), None)


def questions_of(stream: StreamValue) -> tuple[Question, ...]:
    """Return the questions of a page in order."""
    return tuple(
        Question(
            number=number,
            key=block.id or "",
            text=block.value["text"],
            help=block.value["help"] or "",
            answers=tuple(
                Answer(
                    letter=letter,
                    label=answer["label"],
                    outcome=AnswerOutcome(answer["outcome"]),
                    result=(answer["result"] or "").strip(),
                    documents=tuple(text.strip() for text in answer["documents"] or () if text.strip()),
                )
                for letter, answer in zip(_LETTERS, block.value["answers"], strict=False)
            ),
        )
        for number, block in enumerate(stream, start=1)
    )


def edition_of(questions: Sequence[Question]) -> str:
    """Return a short name of what letters mean: it changes when questions or outcomes change or move.

    An address kept from before would otherwise lead to an answer that nobody gave. Words are left out, so
    that all languages of a page have the same edition.
    """
    shape = [
        (question.key, [(answer.outcome.value, len(answer.documents)) for answer in question.answers])
        for question in questions
    ]
    return hashlib.sha256(repr(shape).encode()).hexdigest()[:6]
