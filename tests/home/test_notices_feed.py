"""The feed tells each notice once, in the language of its address."""

from datetime import UTC, datetime, timedelta
from xml.etree import ElementTree

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.utils import timezone

from home.choices.notice_kind import NoticeKind
from home.models import NoticePage
from tests.home.pages import add_notice, translate_notice

BEGUN = datetime(2026, 3, 1, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _no_notices_yet(content: None) -> None:
    """Leave out those of the first content."""
    for page in NoticePage.objects.all():
        page.delete()


def _channel(client: Client, language: str) -> ElementTree.Element:
    response = client.get(f"/{language}/notices/feed.xml")
    assert response["Content-Type"].startswith("application/rss+xml")
    return ElementTree.fromstring(response.content).find("channel")


def test_it_tells_what_has_begun_in_the_language_of_its_address(client: Client) -> None:
    notice = add_notice("closed", "تعطیل", shown_from=BEGUN, kind="closure", summary="بسته است.")
    translate_notice(notice, "en", "Closed", shown_from=BEGUN, summary="It is closed.")
    add_notice("later", "بعداً", shown_from=timezone.now() + timedelta(days=1))
    (item,) = _channel(client, "en").findall("item")
    assert (item.findtext("title"), item.findtext("description")) == ("Closed", "It is closed.")
    assert item.findtext("link") == "http://testserver/en/notices/closed/"
    assert item.findtext("pubDate") == "Sun, 01 Mar 2026 00:00:00 +0000"
    (persian,) = _channel(client, "fa").findall("item")
    assert (persian.findtext("title"), persian.findtext("category")) == ("تعطیل", NoticeKind.CLOSURE.label)
    assert persian.findtext("guid") == item.findtext("guid") == notice.translation_key.urn


def test_a_notice_that_is_over_stays_and_says_so(client: Client) -> None:
    end = BEGUN + timedelta(days=1)
    add_notice("closed", "تعطیل", shown_from=BEGUN, shown_until=end, summary="بسته است.")
    (item,) = _channel(client, "fa").findall("item")
    assert "۱۴۰۴/۱۲/۱۱" in item.findtext("description")


def test_an_empty_feed_is_a_feed_and_leads_to_the_pages(client: Client) -> None:
    channel = _channel(client, "en")
    assert channel.findall("item") == []
    assert channel.findtext("language") == "en"
    assert channel.findtext("link").startswith("http://testserver/en/")


@pytest.mark.parametrize("address", ["/fa/", "/en/guidance/", "/fa/nope/"])
def test_every_page_names_the_feed_of_its_language(client: Client, address: str) -> None:
    html = BeautifulSoup(client.get(address).content, "html.parser")
    link = html.head.find("link", type="application/rss+xml")
    assert link["href"] == f"{address[:3]}/notices/feed.xml"


def test_it_costs_at_most_four_queries(client: Client, django_assert_max_num_queries: object) -> None:
    for number in range(5):
        add_notice(f"n-{number}", f"{number}", shown_from=BEGUN)
    client.get("/fa/notices/feed.xml")
    with django_assert_max_num_queries(4):
        client.get("/fa/notices/feed.xml")
