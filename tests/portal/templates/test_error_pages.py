"""What a reader is offered when a page is not there, or when nothing works any more."""

import pytest
from bs4 import BeautifulSoup
from django.conf import settings
from django.template.loader import render_to_string
from django.test import Client


@pytest.mark.django_db
@pytest.mark.parametrize("language", ["fa", "en"])
def test_a_missing_page_offers_the_front_page_search_and_contact(client: Client, language: str) -> None:
    response = client.get(f"/{language}/nope/")
    assert response.status_code == 404
    main = BeautifulSoup(response.content.decode(), "html.parser").main
    assert {link["href"] for link in main.select(".actions a")} == {f"/{language}/", f"/{language}/contact/"}
    assert main.form["action"] == f"/{language}/search/"
    assert main.form["method"] == "get"


def test_a_missing_page_has_one_search_only(db: None, client: Client) -> None:
    html = BeautifulSoup(client.get("/fa/nope/").content.decode(), "html.parser")
    assert len(html.select("form[role=search]")) == 1


def test_a_failure_is_told_in_every_language_with_ways_on() -> None:
    html = BeautifulSoup(render_to_string("500.html"), "html.parser")
    told = {(section.get("lang") or html.html["lang"]).lower(): section for section in html.select("section")}
    assert set(told) == {code for code, _name in settings.LANGUAGES}
    for code, section in told.items():
        ways = [link["href"] for link in section.select("a")]
        assert ways == [f"/{code}/", f"/{code}/search/", f"/{code}/contact/"]


def test_a_failure_page_asks_the_database_nothing() -> None:
    # Without the fixture of the database a query would be refused.
    assert "{" not in BeautifulSoup(render_to_string("500.html"), "html.parser").body.get_text()


def test_a_failure_page_writes_each_language_in_its_direction() -> None:
    html = BeautifulSoup(render_to_string("500.html"), "html.parser")
    assert [section["lang"] for section in html.select("section[dir=ltr]")] == ["en"]
