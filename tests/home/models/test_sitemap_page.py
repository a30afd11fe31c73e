"""The sitemap lists what everybody may read, in one language, as it lies in the tree."""

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.utils import timezone
from wagtail.models import PageViewRestriction

from home.models import GuidancePage, SitemapPage
from tests.home.pages import add_notice, add_page

QUERIES = 12


@pytest.fixture(autouse=True)
def _page(content: None) -> None:
    """Have the page in both languages."""
    page = add_page(SitemapPage, "sitemap", "نقشه سایت")
    add_page(SitemapPage, "sitemap", "Sitemap", language="en", translation_key=page.translation_key)


def _links(client: Client, language: str) -> dict[str, BeautifulSoup]:
    soup = BeautifulSoup(client.get(f"/{language}/sitemap/").content.decode(), "html.parser")
    return {link["href"]: link for link in soup.main.select("ul a")}


@pytest.mark.parametrize("language", ["fa", "en"])
def test_it_lists_the_pages_of_its_language_and_of_no_other(client: Client, language: str) -> None:
    links = _links(client, language)
    expected = {"", "voluntary-departure/", "guidance/", "request/", "tracking/", "sitemap/"}
    assert {f"/{language}/{address}" for address in expected} <= set(links)
    assert all(address.startswith(f"/{language}/") for address in links)


def test_a_page_stands_below_its_parent(client: Client) -> None:
    add_notice("closed", "تعطیل", shown_from=timezone.now())
    link = _links(client, "fa")["/fa/notices/closed/"]
    assert link.find_parent("ul").find_previous_sibling("a")["href"] == "/fa/notices/"


def test_what_is_not_published_or_not_for_everybody_is_left_out(client: Client) -> None:
    GuidancePage.objects.get(slug="guidance", locale__language_code="fa").unpublish()
    english = GuidancePage.objects.get(slug="guidance", locale__language_code="en")
    PageViewRestriction.objects.create(page=english, restriction_type=PageViewRestriction.LOGIN)
    assert "/fa/guidance/" not in _links(client, "fa")
    assert "/en/guidance/" not in _links(client, "en")


def test_a_title_that_is_not_translated_is_marked_as_persian(client: Client) -> None:
    persian = GuidancePage.objects.get(slug="guidance", locale__language_code="fa")
    GuidancePage.objects.filter(slug="guidance", locale__language_code="en").update(alias_of=persian)
    link = _links(client, "en")["/en/guidance/"]
    assert (link["lang"], link["dir"]) == ("fa", "rtl")


def test_the_list_costs_two_queries_however_long_it_is(
    client: Client, django_assert_max_num_queries: object
) -> None:
    for number in range(9):
        add_notice(f"n-{number}", f"{number}", shown_from=timezone.now())
    _links(client, "fa")
    with django_assert_max_num_queries(QUERIES):
        _links(client, "fa")
