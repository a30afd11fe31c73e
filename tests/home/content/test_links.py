"""Links between the pages of the content: every one leads somewhere, in the reader's own language."""

import re

import pytest
from django.test import Client

from home.content.links import linked_pages, with_links
from home.content.source import PAGE_NAMES, read_page
from home.models import FaqPage, FeesPage


@pytest.mark.parametrize("name", PAGE_NAMES)
def test_links_name_pages_that_exist(name: str) -> None:
    assert set(linked_pages(read_page(name).streams)) <= set(PAGE_NAMES)


def test_a_name_becomes_the_number_of_the_page_wherever_it_stands() -> None:
    blocks = [{"value": {"answers": [{"value": '<p><a page="fees">هزینه‌ها</a></p>'}]}}]
    assert with_links(blocks, {"fees": 7}) == [
        {"value": {"answers": [{"value": '<p><a linktype="page" id="7">هزینه‌ها</a></p>'}]}}
    ]


def test_an_unknown_name_is_refused() -> None:
    with pytest.raises(KeyError):
        with_links('<a page="nowhere">', {"fees": 7})


@pytest.mark.parametrize("language", ["fa", "en"])
def test_a_link_leads_to_the_page_of_the_same_language(content: None, client: Client, language: str) -> None:
    text = client.get(f"/{language}/faq/").content.decode()
    assert f'href="/{language}/fees/"' in text
    assert re.search(r"<a>|<a page=|linktype=", text) is None


def test_a_link_follows_the_page_that_moves(content: None, client: Client) -> None:
    fees = FeesPage.objects.get(locale__language_code="fa")
    faq = FaqPage.objects.get(locale__language_code="fa")
    fees.slug = "hazineh"
    fees.save_revision().publish()
    assert "/fa/hazineh/" in client.get(faq.get_url()).content.decode()
