"""What lies below the front page stands in the menu or at the foot; both together cost one query."""

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test import Client, RequestFactory
from django.test.utils import CaptureQueriesContext
from wagtail.models import Site

from home.models import GuidancePage, HomePage, RequestPage, SitemapPage
from portal.templatetags.navigation import foot_pages, menu_pages

pytestmark = pytest.mark.usefixtures("content")


def _foot(client: Client, address: str) -> dict[str, str]:
    soup = BeautifulSoup(client.get(address).content.decode(), "html.parser")
    return {link["href"]: link.get_text() for link in soup.select("footer nav a")}


def test_the_foot_leads_to_the_pages_of_the_language(client: Client) -> None:
    assert _foot(client, "/fa/")["/fa/sitemap/"] == "نقشه سامانه"
    assert _foot(client, "/en/guidance/")["/en/sitemap/"] == "Sitemap"
    assert _foot(client, "/en/nope/")["/en/sitemap/"] == "Sitemap"


def test_each_page_stands_in_the_menu_or_at_the_foot_and_in_one_only(client: Client) -> None:
    soup = BeautifulSoup(client.get("/fa/").content.decode(), "html.parser")
    menu = {link["href"] for link in soup.select(".site-nav a")}
    foot = set(_foot(client, "/fa/"))
    front_page = HomePage.objects.get(locale__language_code="fa")
    assert menu | foot == {page.url for page in front_page.get_children().live()}
    assert menu & foot == set()


def test_a_page_that_leaves_the_menu_goes_to_the_foot(client: Client) -> None:
    assert "/fa/guidance/" not in _foot(client, "/fa/")
    GuidancePage.objects.filter(slug="guidance").update(show_in_menus=False)
    assert "/fa/guidance/" in _foot(client, "/fa/")


def test_the_foot_marks_the_page_one_is_on(client: Client) -> None:
    soup = BeautifulSoup(client.get("/fa/sitemap/").content.decode(), "html.parser")
    assert [link["href"] for link in soup.select("footer a[aria-current=page]")] == ["/fa/sitemap/"]


def test_an_unpublished_page_leaves_the_foot(client: Client) -> None:
    SitemapPage.objects.get(slug="sitemap", locale__language_code="fa").unpublish()
    assert "/fa/sitemap/" not in _foot(client, "/fa/")
    assert "/en/sitemap/" in _foot(client, "/en/")


def test_menu_and_foot_together_cost_one_query() -> None:
    page = RequestPage.objects.get(locale__language_code="fa")
    context = {"page": page, "request": RequestFactory().get("/fa/request/")}
    # A request for a page has found its site, and Wagtail remembers where the pages of a site begin.
    Site.find_for_request(context["request"])
    page.get_url(request=context["request"])
    with CaptureQueriesContext(connection) as queries:
        assert menu_pages(context)
        assert foot_pages(context)
    assert len(queries) == 1
