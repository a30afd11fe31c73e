"""The list of pages names each published page once, with its translations, and nothing that is hidden."""

from xml.etree import ElementTree

import pytest
from django.test import Client
from wagtail.models import Page, PageViewRestriction

from home.models import GuidancePage

NAMES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}


@pytest.fixture
def read(content: None, client: Client):
    def read() -> dict[str, dict[str, str]]:
        answer = client.get("/sitemap.xml")
        assert answer["Content-Type"] == "application/xml"
        tree = ElementTree.fromstring(answer.content)
        return {
            url.find("s:loc", NAMES).text: {
                link.get("hreflang"): link.get("href") for link in url.findall("x:link", NAMES)
            }
            for url in tree.findall("s:url", NAMES)
        }

    return read


def test_every_page_is_there_with_its_translations(read):
    listed = read()
    originals = Page.objects.live().filter(depth__gt=1, alias_of__isnull=True)
    assert len(listed) == originals.count()
    there = listed["http://testserver/fa/guidance/"]
    assert there["fa"] == "http://testserver/fa/guidance/"
    assert there["en"] == "http://testserver/en/guidance/"
    assert all(address in listed for links in listed.values() for address in links.values())


def test_what_is_unpublished_or_hidden_is_not(read):
    persian = GuidancePage.objects.get(slug="guidance", locale__language_code="fa")
    persian.unpublish()
    for translated in GuidancePage.objects.filter(slug="guidance").exclude(pk=persian.pk):
        PageViewRestriction.objects.create(page=translated, restriction_type=PageViewRestriction.LOGIN)
    assert not [address for address in read() if address.endswith("/guidance/")]


def test_it_costs_the_same_whatever_the_number_of_pages(
    content: None, client: Client, django_assert_max_num_queries
):
    client.get("/sitemap.xml")
    with django_assert_max_num_queries(4):
        client.get("/sitemap.xml")
