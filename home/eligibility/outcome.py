"""The plain answer at the end of the questions."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from home.choices.answer_outcome import AnswerOutcome
from home.eligibility.walk import Walk

_TITLES: dict[AnswerOutcome, Promise] = {
    AnswerOutcome.CONTINUE: _("This service is for you"),
    AnswerOutcome.STOP: _("This service is not for you"),
    AnswerOutcome.OFFICE: _("Ask the office first"),
}


@dataclass(frozen=True)
class Outcome:
    """Where the answers lead, why, and which documents they add."""

    kind: AnswerOutcome
    reasons: tuple[str, ...]
    documents: tuple[str, ...]

    @classmethod
    def of(cls, walk: Walk) -> "Outcome":
        """Return the end of a walk that is complete."""
        answers = [answer for _question, answer in walk.answered]
        if walk.stop:
            return cls(AnswerOutcome.STOP, _once([answers[-1].result]), ())
        kind = AnswerOutcome.OFFICE if walk.needs_office else AnswerOutcome.CONTINUE
        documents = _once(text for answer in answers for text in answer.documents)
        return cls(kind, _once(answer.result for answer in answers), documents)

    @property
    def title(self) -> Promise:
        """Return the answer in a few words."""
        return _TITLES[self.kind]

    @property
    def is_for_this_service(self) -> bool:
        return self.kind == AnswerOutcome.CONTINUE

    @property
    def is_for_the_office(self) -> bool:
        return self.kind == AnswerOutcome.OFFICE


def _once(texts: Iterable[str]) -> tuple[str, ...]:
    """Return the texts in order, each once, blanks left out."""
    return tuple(dict.fromkeys(text for text in texts if text))
