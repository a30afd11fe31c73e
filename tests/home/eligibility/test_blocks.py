"""A set of questions that leads nowhere is refused, and the editor is told why."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.utils.translation import gettext

from home.eligibility.blocks import MOST_ANSWERS, QuestionsBlock
from tests.home.eligibility.conftest import QUESTIONS, answer, question

YES_OR_NO = (answer("بله"), answer("خیر"))


def _messages(error: Any) -> Iterator[str]:
    """Yield every message inside an error of blocks, however deep."""
    inner = getattr(error, "block_errors", None)
    if inner is None:
        yield from error.messages
        return
    for one in inner.values():
        yield from _messages(one)
    for one in error.non_block_errors.as_data():
        yield from one.messages


def _refusal(*questions: dict[str, Any], defers: bool = False) -> list[str]:
    block = QuestionsBlock()
    value = block.to_python(list(questions))
    try:
        (block.clean_deferred if defers else block.clean)(value)
    except ValidationError as error:
        return list(_messages(error))
    return []


def test_good_questions_are_accepted() -> None:
    assert _refusal(*QUESTIONS) == []


def test_no_questions_at_all_are_refused() -> None:
    assert _refusal() != []


@pytest.mark.parametrize(
    ("answers", "message"),
    [
        ([], "A question needs at least two answers."),
        ([answer("بله")], "A question needs at least two answers."),
        (
            [answer("بله", "stop", result="چرا"), answer("خیر", "stop", result="چرا")],
            "Every answer ends the questions. At least one must lead on.",
        ),
        ([answer("بله"), answer("بله")], "Two answers read the same. Nobody could tell them apart."),
        ([answer("کارت"), answer(" كارت ")], "Two answers read the same. Nobody could tell them apart."),
        (
            [answer(str(number)) for number in range(MOST_ANSWERS + 1)],
            "A question has too many answers. Make two questions of it.",
        ),
        (
            [answer("بله"), answer("خیر", "stop")],
            "An answer that ends the questions must say why. Write the reason here.",
        ),
        (
            [answer("بله"), answer("خیر", "stop", result="  ")],
            "An answer that ends the questions must say why. Write the reason here.",
        ),
        (
            [answer("بله", result="هرگز دیده نمی‌شود"), answer("خیر")],
            "This text would never be shown, because the questions go on after this answer. "
            "Delete it, or choose what else follows.",
        ),
        (
            [answer("بله"), answer("خیر", "stop", result="چرا", documents=["سند"])],
            "An answer that ends the questions needs no documents. Delete them.",
        ),
    ],
)
def test_a_question_that_leads_nowhere_is_refused(answers: list[dict[str, Any]], message: str) -> None:
    assert _refusal(question("پرسش", *answers)) == [gettext(message)]


def test_an_answer_for_the_office_may_do_without_a_text_of_its_own() -> None:
    assert _refusal(question("پرسش", answer("بله"), answer("خیر", "office", documents=["سند"]))) == []


def test_a_question_asked_twice_is_refused() -> None:
    twice = _refusal(question("چرا؟", *YES_OR_NO), question("چرا؟ ", *YES_OR_NO))
    assert twice == [gettext("This question is asked twice.")]


def test_an_unknown_outcome_is_refused() -> None:
    assert _refusal(question("پرسش", answer("بله"), answer("خیر", "maybe"))) != []


def test_a_draft_may_be_unfinished_but_not_contradict_itself() -> None:
    assert _refusal(question("پرسش", answer("بله", "stop")), defers=True) == []
    assert _refusal(question("پرسش", answer("بله"), answer("بله")), defers=True) != []
