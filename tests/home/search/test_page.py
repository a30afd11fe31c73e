"""The page of results as a reader meets it."""

import logging

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from home.models import ContactPage, HomePage
from home.search.page import RESULTS_PER_PAGE
from home.search.question import MOST_LETTERS
from tests.home.search.conftest import Publish

MOST_QUERIES = 10
MOST_QUERIES_TO_SUGGEST = 12


def _soup(client: Client, address: str, words: str | None = None, **more: str) -> BeautifulSoup:
    asked = {} if words is None else {"q": words}
    response = client.get(address, {**asked, **more})
    assert response.status_code == 200
    return BeautifulSoup(response.content.decode(), "html.parser")


def _texts(soup: BeautifulSoup, selector: str) -> list[str]:
    return [each.get_text().strip() for each in soup.select(selector)]


def test_words_are_marked_and_nothing_else_gets_through(publish: Publish, client: Client):
    publish("خروج <i>", "برگه <script>alert(1)</script> خروج & تردد")
    soup = _soup(client, "/fa/search/", "خروج <b>")
    assert _texts(soup, ".results") == []
    soup = _soup(client, "/fa/search/", "خروج")
    assert _texts(soup, ".results mark") == ["خروج", "خروج"]
    assert _texts(soup, ".results__title") == ["خروج <i>"]
    assert soup.select(".results script, .results i, .results b") == []


def test_own_language_comes_first_and_persian_is_marked(publish: Publish, client: Client):
    persian = publish("گذرنامه", "visa در متن فارسی")
    publish("Visa", "visa", language="en", of=persian)
    publish("روادید", "visa")
    soup = _soup(client, "/en/search/", "visa")
    results = soup.select(".results__result")
    assert [(one["lang"], one["dir"]) for one in results] == [("en", "ltr"), ("fa", "rtl")]
    assert _texts(soup, ".results__title") == ["Visa", "روادید"]
    assert soup.select_one("section h2").get_text() == "In Persian"
    assert _texts(_soup(client, "/fa/search/", "visa"), ".results__title") == ["گذرنامه", "روادید"]


def test_a_slip_of_the_hand_is_answered_with_the_nearest_word(publish: Publish, client: Client):
    publish("برگه خروج", "تحویل می‌شود")
    soup = _soup(client, "/fa/search/", "خروح")
    (link,) = soup.select("main li a")
    assert link.get_text() == "خروج"
    assert _texts(_soup(client, link["href"]), ".results__title") == ["برگه خروج"]


def test_a_word_of_a_hidden_page_is_not_suggested(publish: Publish, client: Client):
    publish("برگه", "خروج").unpublish()
    assert _soup(client, "/fa/search/", "خروح").select("main li a") == []


def test_words_that_never_meet_are_offered_one_by_one(publish: Publish, client: Client):
    publish("نخست", "تعهد")
    publish("دوم", "انصراف")
    soup = _soup(client, "/fa/search/", "تعهد انصراف")
    assert _texts(soup, "main li a") == ["تعهد", "انصراف"]


def test_what_another_language_has_is_said(publish: Publish, client: Client):
    publish("Page", "passport", language="en")
    (link,) = _soup(client, "/fa/search/", "passport").select("main li a")
    assert (link["href"], link["lang"]) == ("/en/search/?q=passport", "en")


def test_there_is_a_way_to_ask_the_office(front_pages: dict[str, HomePage], client: Client):
    page = ContactPage(title="تماس", slug="contact", summary="…", locale=front_pages["fa"].locale)
    front_pages["fa"].add_child(instance=page)
    page.save_revision().publish()
    assert _soup(client, "/fa/search/", "xyz").select_one("main li a")["href"] == "/fa/contact/"


@pytest.mark.parametrize("words", [None, "", "  ", "؟!", "\u200c", "\x00"])
def test_an_empty_question_is_answered_with_help(front_pages: dict[str, HomePage], client: Client, words):
    soup = _soup(client, "/fa/search/", words)
    assert soup.select(".results, h2") == []
    assert len(soup.select("main form[role=search]")) == 1


@pytest.mark.parametrize("words", ["ا" * (MOST_LETTERS + 1), "یک دو سه چهار پنج شش هفت هشت نه", "ا" * 5000])
def test_a_question_that_is_too_long_is_refused(publish: Publish, client: Client, words: str):
    publish("برگه", words[:60])
    soup = _soup(client, "/fa/search/", words)
    assert soup.select(".results") == []
    assert len(soup.select("main .inset")) == 1


def test_the_list_is_cut_into_pages(publish: Publish, client: Client):
    for number in range(RESULTS_PER_PAGE + 2):
        publish(f"برگه {number}", "خروج")
    assert len(_soup(client, "/fa/search/", "خروج").select(".results__result")) == RESULTS_PER_PAGE
    last = _soup(client, "/fa/search/", "خروج", page="2")
    assert len(last.select(".results__result")) == 2
    assert "q=" in last.select_one(".pagination a")["href"]
    assert len(_soup(client, "/fa/search/", "خروج", page="99").select(".results__result")) == 2


@pytest.mark.parametrize("language", ["fa", "en"])
@pytest.mark.parametrize("words", ["خروج داوطلبانه", "خروح داوطلبانه", "زبان"])
def test_a_page_costs_few_queries(publish: Publish, client: Client, words: str, language: str):
    for number in range(RESULTS_PER_PAGE):
        publish(f"برگه {number}", "خروج داوطلبانه")
    client.get(f"/{language}/search/", {"q": "برگه"})  # Wagtail keeps the addresses of the site from here on.
    with CaptureQueriesContext(connection) as queries:
        client.get(f"/{language}/search/", {"q": words})
    has_found = words in ("خروج داوطلبانه", "برگه")
    assert len(queries) <= (MOST_QUERIES if has_found else MOST_QUERIES_TO_SUGGEST)


def test_nobody_keeps_or_lists_what_was_asked(
    publish: Publish, client: Client, caplog: pytest.LogCaptureFixture
):
    publish("برگه", "خروج")
    with caplog.at_level(logging.DEBUG):
        for words in ("خروج", "پنهان", "پ" * 200):
            response = client.get("/fa/search/", {"q": words})
    assert {"no-store", "private"} <= set(response["Cache-Control"].replace(" ", "").split(","))
    assert '<meta name="robots" content="noindex">' in response.content.decode()
    assert not any(
        words in record.getMessage() for record in caplog.records for words in ("خروج", "پنهان", "پپپ")
    )
    assert not response.cookies


def test_the_form_stands_on_every_page_without_a_token(publish: Publish, client: Client):
    page = publish("Page", language="en")
    soup = _soup(client, page.get_url())
    form = soup.select_one("header form[role=search]")
    assert (form["method"], form["action"]) == ("get", "/en/search/")
    assert soup.select_one(f"label[for={form.input['id']}]").get_text() == "Search this site"
    assert form.select("[name=csrfmiddlewaretoken]") == []


def test_the_language_switch_keeps_the_question(publish: Publish, client: Client):
    publish("برگه", "visa")
    links = _soup(client, "/fa/search/", "visa").select(".languages a")
    assert "/en/search/?q=visa" in [link["href"] for link in links]


def test_nothing_can_be_sent_there(client: Client, db: None):
    assert client.post("/fa/search/").status_code == 405
