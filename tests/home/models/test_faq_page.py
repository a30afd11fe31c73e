"""Questions open without a script, stand under headings, and keep their anchors."""

import json

import pytest
from bs4 import BeautifulSoup
from django.test import Client

from home.models import FaqPage
from tests.home.pages import add_page

QUERIES = 12
GROUP, FIRST, SECOND, EMPTY = (f"{number}0000000-0000-4000-8000-000000000000" for number in range(1, 5))


def _item(identity: str, question: str, answer: str) -> dict[str, object]:
    return {"type": "item", "id": identity, "value": {"question": question, "answer": answer}}


def _group(identity: str, title: str) -> dict[str, object]:
    return {"type": "group", "id": identity, "value": {"title": title}}


@pytest.fixture(autouse=True)
def faq(content: None) -> FaqPage:
    """Have a page with a question before the first heading and one below it."""
    questions = [
        _item(FIRST, "Is it voluntary?", "<p>Yes, <b>always</b>.</p>"),
        _group(GROUP, "Money"),
        _item(SECOND, "What does it cost?", "<p>See the fees.</p>"),
        _group(EMPTY, "Nothing yet"),
    ]
    return add_page(FaqPage, "faq", "Questions", language="en", questions=json.dumps(questions))


def _main(client: Client) -> BeautifulSoup:
    return BeautifulSoup(client.get("/en/faq/").content.decode(), "html.parser").main


def test_each_answer_opens_by_itself_and_has_an_anchor_inside(client: Client) -> None:
    questions = _main(client).find_all("details")
    assert [question.summary.get_text() for question in questions] == [
        "Is it voluntary?",
        "What does it cost?",
    ]
    assert not any(question.has_attr("open") for question in questions)
    # A browser opens what a link leads into, so the anchor lies inside, not on the outside.
    assert [question.div["id"] for question in questions] == [f"q-{FIRST}", f"q-{SECOND}"]
    assert questions[0].div.b.get_text() == "always"
    assert questions[0].select_one(f"a[href='#q-{FIRST}']")


def test_questions_stand_under_their_headings_and_the_contents_lead_there(client: Client) -> None:
    main = _main(client)
    sections = main.select("section.section")
    assert [section.h2 and section.h2.get_text() for section in sections] == [None, "Money"]
    assert [link["href"] for link in main.select(".contents a")] == [f"#g-{GROUP}"]
    assert sections[1].h2["id"] == f"g-{GROUP}"


def test_the_anchor_stays_when_a_question_is_reworded(client: Client, faq: FaqPage) -> None:
    faq.questions[0].value["question"] = "Must I go?"
    faq.save_revision().publish()
    question = _main(client).find("details")
    assert (question.summary.get_text(), question.div["id"]) == ("Must I go?", f"q-{FIRST}")


def test_without_questions_the_page_says_so(client: Client, faq: FaqPage) -> None:
    faq.questions = []
    faq.save_revision().publish()
    main = _main(client)
    assert "There are no questions here yet." in main.get_text()
    assert main.select("details, .contents") == []


def test_the_page_costs_at_most_twelve_queries(client: Client, django_assert_max_num_queries: object) -> None:
    _main(client)
    with django_assert_max_num_queries(QUERIES):
        _main(client)
