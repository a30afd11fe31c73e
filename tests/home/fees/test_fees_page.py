"""What the service costs, worked out for a household: in every script of digits, and without a trace."""

from itertools import pairwise

import pytest
from bs4 import BeautifulSoup
from django.contrib.sessions.models import Session
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import translation

from home.choices.fee_basis import FeeBasis
from home.models import FeesPage, HomePage, ServiceFee, ServicePage

ADDRESS = "/fa/fees/"
MOST_QUERIES = 12


def _fa(words: str) -> str:
    with translation.override("fa"):
        return translation.gettext(words)


@pytest.fixture
def fees_page(content: None) -> FeesPage:
    """The published page below the Persian front page."""
    front = HomePage.objects.get(locale__language_code="fa")
    # The installed content may hold a page of this address already.
    front.get_children().filter(slug="fees").delete()
    front.refresh_from_db()
    return front.add_child(
        instance=FeesPage(
            title="هزینه‌ها",
            slug="fees",
            summary="هزینه برای هر نفر است.",
            calculator_help="کودکان هم <b>شمرده</b> می‌شوند.",
            locale=front.locale,
        )
    )


@pytest.fixture
def service(fees_page: FeesPage) -> ServicePage:
    return ServicePage.objects.get(locale__language_code="fa")


def _soup(persons: str | None = None) -> BeautifulSoup:
    response = Client().get(ADDRESS, {} if persons is None else {"persons": persons})
    assert response.status_code == 200
    assert not response.cookies
    return BeautifulSoup(response.content.decode(), "html.parser")


def _text(soup: BeautifulSoup) -> str:
    return " ".join(soup.main.get_text(" ").split())


def test_the_table_shows_each_fee_in_force_and_waits_for_confirmation(service: ServicePage) -> None:
    row = _soup().main.select_one("table tbody tr").get_text(" ")
    assert "۱۵۰٬۰۰۰" in row
    assert "به ازای هر نفر" in row
    assert _fa("To be confirmed by the office") in row


def test_a_fee_that_has_ended_is_not_shown(service: ServicePage) -> None:
    service.fees.update(valid_from="2020-01-01", valid_to="2020-12-31")
    soup = _soup("4")
    assert soup.main.select("table") == []
    assert "۱۵۰٬۰۰۰" not in _text(soup)
    assert _fa("To be confirmed by the office") in _text(soup)


def test_the_account_is_that_of_the_card_and_waits_for_confirmation(service: ServicePage) -> None:
    line = _soup().find("bdi", string=lambda text: text and "۲۱۷۱۱۳۴۷۵۶۰۰۱" in text).parent
    assert _fa("To be confirmed by the office") in line.get_text()
    service.fees.update(is_confirmed=True)
    assert _fa("To be confirmed by the office") not in _text(_soup("3"))


def test_the_worked_example_is_that_of_the_service_page(service: ServicePage) -> None:
    text = _soup().select_one(".example").get_text()
    assert "۷۵۰٬۰۰۰" in text
    assert "۷۵٬۰۰۰" in text


@pytest.mark.parametrize("typed", ["7", "۷", "٧", " ۷ ", "07"])
def test_the_sum_is_worked_out_from_digits_of_every_script(fees_page: FeesPage, typed: str) -> None:
    result = _soup(typed).select_one(".calculated")
    assert result.has_attr("autofocus")
    for words in ("۱٬۰۵۰٬۰۰۰", "۱۰۵٬۰۰۰"):
        assert words in result.get_text()


def test_a_fee_for_the_whole_request_is_counted_once(service: ServicePage) -> None:
    ServiceFee.objects.create(page=service, amount=20_000, basis=FeeBasis.REQUEST, locale=service.locale)
    assert "۳۲۰٬۰۰۰" in _soup("2").select_one(".calculated").get_text()


@pytest.mark.parametrize("typed", ["", "0", "41", "-1", "پنج", "3.5", "9" * 50, "<script>"])
def test_a_number_out_of_bounds_is_refused_and_kept(fees_page: FeesPage, typed: str) -> None:
    soup = _soup(typed)
    message = _fa("Enter a number from %(least)s to %(most)s.") % {"least": "۱", "most": "۴۰"}
    field = soup.select_one("#id_persons")
    assert field.get("value", "") == typed
    assert message in soup.select_one(".error-summary").get_text()
    assert soup.select_one(".error-summary a")["href"] == "#id_persons"
    assert message in soup.select_one("#id_persons_error").get_text()
    assert "id_persons_error" in field["aria-describedby"]
    assert soup.select(".calculated") == []
    assert soup.title.get_text().startswith(_fa("Error:"))


def test_editors_set_the_most_persons(fees_page: FeesPage) -> None:
    fees_page.max_persons = 6
    fees_page.save()
    assert _soup("6").select(".calculated")
    assert _soup("7").select(".error-summary")


def test_the_help_of_editors_is_text(fees_page: FeesPage) -> None:
    assert "<b>شمرده</b>" in _soup().select_one("#id_persons_helptext").get_text()


def test_without_a_service_page_nothing_is_invented(service: ServicePage) -> None:
    service.unpublish()
    text = _text(_soup("3"))
    assert _fa("To be confirmed by the office") in text
    assert "۱۵۰٬۰۰۰" not in text
    assert "۲۱۷۱۱۳۴۷۵۶۰۰۱" not in text


def test_the_page_may_be_kept_by_every_cache_and_stores_nothing(fees_page: FeesPage) -> None:
    with CaptureQueriesContext(connection) as queries:
        soup = _soup("5")
    assert {query["sql"].split()[0] for query in queries} == {"SELECT"}
    assert Session.objects.count() == 0
    assert "csrfmiddlewaretoken" not in str(soup)
    assert "no-store" not in Client().get(ADDRESS).get("Cache-Control", "")


def test_the_calculator_takes_no_posts(fees_page: FeesPage, client: Client) -> None:
    assert client.post(ADDRESS, {"persons": "3"}).status_code == 405


@pytest.mark.parametrize("persons", [None, "5", "x"])
def test_the_page_asks_the_database_little(fees_page: FeesPage, persons: str | None) -> None:
    for _ in range(2):
        with CaptureQueriesContext(connection) as queries:
            _soup(persons)
    assert len(queries) <= MOST_QUERIES, "\n".join(query["sql"][:150] for query in queries)


def test_headings_follow_each_other_without_a_gap(fees_page: FeesPage) -> None:
    soup = _soup("5")
    levels = [int(tag.name[1]) for tag in soup.main.find_all(["h1", "h2", "h3", "h4"])]
    assert levels[0] == 1
    assert all(later <= earlier + 1 for earlier, later in pairwise(levels))
    identifiers = [tag["id"] for tag in soup.find_all(id=True)]
    assert len(identifiers) == len(set(identifiers))
    assert soup.find_all("script") == []
