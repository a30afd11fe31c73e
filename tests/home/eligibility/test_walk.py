"""An address is the whole memory of the questions: it is read carefully and never trusted."""

import pytest
from django.http import QueryDict

from home.choices.answer_outcome import AnswerOutcome
from home.eligibility.questions import Answer, Question, edition_of
from home.eligibility.walk import Walk

CONTINUE, STOP, OFFICE = AnswerOutcome.CONTINUE, AnswerOutcome.STOP, AnswerOutcome.OFFICE


def _question(number: int, *outcomes: AnswerOutcome) -> Question:
    answers = [
        Answer(letter, f"{number}{letter}", outcome, f"text {letter}", ())
        for letter, outcome in zip("abc", outcomes, strict=False)
    ]
    return Question(number, f"key-{number}", f"question {number}", "", tuple(answers))


QUESTIONS = (_question(1, CONTINUE, STOP), _question(2, CONTINUE, OFFICE), _question(3, CONTINUE, STOP))
EDITION = edition_of(QUESTIONS)


def _walk(address: str, edition: str = EDITION) -> Walk:
    return Walk.of(QUESTIONS, QueryDict(f"v={edition}&{address}"))


@pytest.mark.parametrize(
    ("address", "number"),
    [("", 1), ("q1=a", 2), ("q1=a&q2=b", 3), ("q2=a&q3=a", 1), ("q1=a&q3=b", 2)],
)
def test_the_first_question_without_an_answer_is_asked(address: str, number: int) -> None:
    assert _walk(address).open_question.number == number


@pytest.mark.parametrize("letter", ["z", "c", "", "A", "ab", "1", "۱", "<b>", "\x00"])
def test_a_letter_that_no_answer_has_counts_as_no_answer(letter: str) -> None:
    query = QueryDict(mutable=True)
    query.update({"v": EDITION, "q1": "a", "q2": letter, "q3": "a"})
    walk = Walk.of(QUESTIONS, query)
    assert walk.open_question.number == 2
    assert 2 not in walk.given


def test_an_answer_that_ends_everything_ends_it_whatever_follows() -> None:
    walk = _walk("q1=b&q2=b&q3=a")
    assert walk.stop.number == 1
    assert walk.open_question is None
    assert [question.number for question, _ in walk.answered] == [1]
    assert not walk.needs_office


def test_an_end_counts_only_when_everything_before_it_is_answered() -> None:
    walk = _walk("q3=b")
    assert walk.stop is None
    assert walk.open_question.number == 1


def test_an_end_wins_over_an_earlier_answer_for_the_office() -> None:
    walk = _walk("q1=a&q2=b&q3=b")
    assert walk.stop.number == 3


def test_whoever_must_ask_the_office_is_not_asked_for_the_number_of_persons() -> None:
    assert _walk("q1=a").total == 4
    assert _walk("q1=a&q2=b").total == 3


@pytest.mark.parametrize(
    ("change", "number"), [("1", 1), ("2", 2), ("3", 3), ("0", 3), ("99", 3), ("-1", 3), ("x", 3), ("٢", 3)]
)
def test_a_question_that_was_reached_can_be_shown_again(change: str, number: int) -> None:
    assert _walk(f"q1=a&q2=a&change={change}").open_question.number == number


def test_a_question_behind_the_end_cannot_be_shown() -> None:
    assert _walk("q1=b&change=3").open_question is None


def test_an_address_of_another_edition_begins_anew() -> None:
    walk = _walk("q1=a&persons=5", edition="000000")
    assert walk.is_outdated
    assert not walk.has_begun
    assert walk.given == {}
    assert walk.persons == ""


@pytest.mark.parametrize(
    "changed",
    [
        QUESTIONS[:2],
        (QUESTIONS[1], QUESTIONS[0], QUESTIONS[2]),
        (_question(1, STOP, CONTINUE), *QUESTIONS[1:]),
        (_question(1, CONTINUE, CONTINUE, STOP), *QUESTIONS[1:]),
    ],
    ids=["one less", "another order", "answers exchanged", "one answer more"],
)
def test_another_edition_has_another_name(changed: tuple[Question, ...]) -> None:
    assert edition_of(changed) != EDITION


def test_a_form_carries_everything_but_its_own_answer() -> None:
    walk = _walk("q1=a&q2=b&q3=a&persons=5")
    assert walk.kept(without="q2") == [("v", EDITION), ("q1", "a"), ("q3", "a"), ("persons", "5")]
    assert walk.query(change=2) == f"?v={EDITION}&q1=a&q2=b&q3=a&persons=5&change=2"


def test_only_what_was_understood_is_carried_on() -> None:
    assert _walk("q1=a&q2=z&q9=a&name=Ali").query() == f"?v={EDITION}&q1=a"
