"""The official card as a page: every field, in the layout of the form, at a small cost."""

from collections import Counter

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from home.models import ServicePage
from tests.home.card import CardOnThePage
from tests.home.models import test_service_page as of_the_page
from tests.home.service_card.fields import boxes, labels, reads, values, words

QUERIES = 11
ADDRESS = "/fa/voluntary-departure/card/"


def _shown(page: ServicePage, client: Client) -> BeautifulSoup:
    response = client.get(f"/{page.locale.language_code}/{page.slug}/card/")
    assert response.status_code == 200
    return BeautifulSoup(response.content, "html.parser").select_one(".form-card")


def test_every_field_of_the_page_stands_in_the_card(service: ServicePage, client: Client) -> None:
    text = words(_shown(service, client).get_text(" "))
    for value in [*labels(), *values(service)]:
        assert reads(text, value), value


def test_every_box_stands_in_the_card_with_its_tick(service: ServicePage, client: Client) -> None:
    shown: Counter[tuple[str, bool]] = Counter()
    for item in _shown(service, client).select(".boxes li"):
        item.select_one(".visually-hidden").extract()
        shown[item.get_text(), "boxes__ticked" in item.get("class", [])] += 1
    assert shown == boxes(service)


@pytest.mark.parametrize(
    "of_the_card",
    [
        of_the_page.test_the_description_is_the_one_of_the_card_word_for_word,
        of_the_page.test_the_law_is_named_and_its_missing_number_and_date_are_not_invented,
        of_the_page.test_the_number_of_recipients_is_that_of_the_card_and_its_year,
        of_the_page.test_time_and_frequency_are_those_of_the_card,
        of_the_page.test_amount_and_account_are_those_of_the_card_and_wait_for_confirmation,
    ],
)
def test_what_is_printed_on_the_card_stands_here_too(
    persian: ServicePage, client: Client, of_the_card: object
) -> None:
    of_the_card(CardOnThePage(client.get(ADDRESS).content.decode()))


def test_the_card_costs_few_queries(
    persian: ServicePage, client: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    client.get(ADDRESS)
    with django_assert_max_num_queries(QUERIES):
        client.get(ADDRESS)


def test_the_service_page_leads_to_the_card_and_says_how_large_the_file_is(
    service: ServicePage, client: Client
) -> None:
    html = client.get(f"/{service.locale.language_code}/{service.slug}/").content.decode()
    links = [link["href"] for link in BeautifulSoup(html, "html.parser").select(".identity-card a[href]")]
    own = service.url
    assert f"{own}card/" in links
    assert f"{own}card.pdf" in links


def test_the_full_card_stands_once_in_the_service_page(persian: ServicePage, client: Client) -> None:
    html = client.get("/fa/voluntary-departure/").content.decode()
    assert html.count('id="card-fees"') == 1


@pytest.mark.parametrize("address", ["/en/voluntary-departure/", "/en/voluntary-departure/card/"])
def test_without_completed_cases_the_card_says_so(content: None, client: Client, address: str) -> None:
    assert reads(words(client.get(address).content.decode()), "no case had been completed")
