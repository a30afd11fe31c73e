"""The head of a page names its one address, its translations, and what a messenger shows of it."""

import pytest
from bs4 import BeautifulSoup
from django.test import Client

from home.models import GuidancePage

GUIDANCE = "http://testserver/fa/guidance/"


@pytest.fixture
def head(content: None, client: Client):
    return lambda address: BeautifulSoup(client.get(address).content.decode(), "html.parser").head


def _alternates(head: BeautifulSoup) -> dict[str, str]:
    return {link["hreflang"]: link["href"] for link in head.select('link[rel="alternate"][hreflang]')}


def test_a_page_names_its_one_address_whatever_the_query(head):
    assert head("/fa/guidance/?x=1").select_one('link[rel="canonical"]')["href"] == GUIDANCE


def test_its_translations_name_each_other(head):
    there = _alternates(head("/fa/guidance/"))
    assert there["fa"] == there["x-default"] == GUIDANCE
    assert there["en"] == "http://testserver/en/guidance/"
    assert _alternates(head("/en/guidance/")) == there


def test_a_page_in_one_language_names_none(head):
    for page in GuidancePage.objects.filter(slug="guidance").exclude(locale__language_code="fa"):
        page.unpublish()
    assert _alternates(head("/fa/guidance/")) == {}


def test_a_copy_in_place_of_a_translation_leads_to_the_original(head):
    english = GuidancePage.objects.get(slug="guidance", locale__language_code="en")
    english.alias_of = GuidancePage.objects.get(slug="guidance", locale__language_code="fa")
    english.save()
    copied = head("/en/guidance/")
    assert copied.select_one('link[rel="canonical"]')["href"] == GUIDANCE
    assert "en" not in _alternates(copied)


def test_a_messenger_finds_title_text_and_language(head):
    page = GuidancePage.objects.get(slug="guidance", locale__language_code="fa")
    said = {tag["property"]: tag["content"] for tag in head("/fa/guidance/").select("meta[property]")}
    assert said["og:title"] == page.seo_title or page.title
    assert said["og:description"] == page.search_description or page.summary
    assert (said["og:url"], said["og:locale"], said["og:type"]) == (GUIDANCE, "fa_IR", "website")


@pytest.mark.parametrize("address", ["/fa/request/before-you-start/", "/verify/", "/fa/nope/"])
def test_what_is_no_page_of_its_own_names_nothing(head, address: str):
    assert head(address).select('link[rel="canonical"], meta[property]') == []
