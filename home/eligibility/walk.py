"""One way through the questions, as an address tells it; nowhere else is it kept.

An address holds the edition of the questions (``v``), the letter of each answer (``q1``, ``q2`` …), the
number of persons, the question whose form was sent (``at``), or the one to be shown again (``change``).
So going back, reloading and passing the address on work by themselves, and no session or cookie knows of it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from django.http import QueryDict

from home.choices.answer_outcome import AnswerOutcome
from home.eligibility.questions import Answer, Question, edition_of

EDITION, SENT, CHANGE, PERSONS = "v", "at", "change", "persons"


@dataclass(frozen=True)
class Walk:
    """The answers given so far; letters that no answer has are not among them."""

    questions: tuple[Question, ...]
    given: dict[int, Answer]
    persons: str
    sent: int
    change: int
    has_begun: bool
    is_outdated: bool

    @classmethod
    def of(cls, questions: Sequence[Question], query: QueryDict) -> "Walk":
        """Read an address; one made for another edition of the questions begins anew."""
        edition = query.get(EDITION, "")
        has_begun = edition == edition_of(questions)
        given = {
            question.number: answer
            for question in questions
            if has_begun and (answer := question.answer(query.get(question.name)))
        }
        return cls(
            questions=tuple(questions),
            given=given,
            persons=query.get(PERSONS, "") if has_begun else "",
            sent=_number(query.get(SENT, "")),
            change=_number(query.get(CHANGE, "")),
            has_begun=has_begun,
            is_outdated=bool(edition) and not has_begun,
        )

    @property
    def stop(self) -> Question | None:
        """Return the question whose answer ends everything, if all before it are answered."""
        for question in self.questions:
            answer = self.given.get(question.number)
            if answer is None:
                return None
            if answer.outcome == AnswerOutcome.STOP:
                return question
        return None

    @property
    def open_question(self) -> Question | None:
        """Return the question to be answered now: one to be changed, else the first without an answer."""
        reached = next((q for q in self.questions if q.number not in self.given), None)
        last = self.stop or reached or (self.questions[-1] if self.questions else None)
        if last is not None and 1 <= self.change <= last.number:
            return self.questions[self.change - 1]
        return None if self.stop else reached

    @property
    def answered(self) -> list[tuple[Question, Answer]]:
        """Return each question that counts with its answer, up to the one that ends everything."""
        last = self.stop.number if self.stop else len(self.questions)
        return [(q, self.given[q.number]) for q in self.questions[:last] if q.number in self.given]

    @property
    def needs_office(self) -> bool:
        """Say whether an answer so far sends the reader to the office; persons are then not counted."""
        return any(answer.outcome == AnswerOutcome.OFFICE for _, answer in self.answered)

    @property
    def number_of_persons(self) -> int:
        """Return the place of the question after the others."""
        return len(self.questions) + 1

    @property
    def total(self) -> int:
        """Return how many questions there are for this reader."""
        return len(self.questions) if self.needs_office else self.number_of_persons

    @property
    def changes_persons(self) -> bool:
        """Say whether the number of persons is to be shown again."""
        return self.change == self.number_of_persons

    def letter_of(self, question: Question) -> str:
        """Return the letter chosen for a question; nothing where it is not answered."""
        answer = self.given.get(question.number)
        return answer.letter if answer else ""

    def kept(self, *, without: str) -> list[tuple[str, str]]:
        """Return what the form of one question carries along in silence."""
        pairs = [(EDITION, edition_of(self.questions))]
        pairs += [(q.name, self.given[q.number].letter) for q in self.questions if q.number in self.given]
        pairs += [(PERSONS, self.persons)] if self.persons else []
        return [pair for pair in pairs if pair[0] != without]

    def query(self, *, change: int | None = None) -> str:
        """Return the address of this walk, or of one of its questions to be answered again."""
        pairs = self.kept(without="")
        return "?" + urlencode([*pairs, (CHANGE, change)] if change else pairs)


def _number(text: str) -> int:
    """Return a small number of an address; 0 for whatever else stands there."""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 3 else 0
