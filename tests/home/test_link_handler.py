"""Links in texts lead to the page in the reader's language; many of them cost one query."""

import pytest
from django.test import Client
from django.utils import translation
from wagtail.rich_text import expand_db_html

from home.link_handler import linked_pages_at_hand
from home.models import GuidancePage, ServicePage


def _link(page: object) -> str:
    return f'<p><a linktype="page" id="{page.pk}">x</a></p>'


@pytest.fixture
def service(content: None) -> ServicePage:
    return ServicePage.objects.get(locale__language_code="fa")


def test_a_link_leads_to_the_page(service: ServicePage, django_assert_num_queries):
    expand_db_html(_link(service))
    with django_assert_num_queries(1):
        assert expand_db_html(_link(service)) == '<p><a href="/fa/voluntary-departure/">x</a></p>'


def test_in_another_language_to_its_translation(service: ServicePage):
    with translation.override("en"):
        assert 'href="/en/voluntary-departure/"' in expand_db_html(_link(service))


def test_and_to_the_original_where_that_is_not_published(service: ServicePage):
    service.get_translations().get(locale__language_code="en").unpublish()
    with translation.override("en"):
        assert 'href="/fa/voluntary-departure/"' in expand_db_html(_link(service))


def test_a_link_to_nothing_leads_nowhere(content: None):
    assert expand_db_html('<p><a linktype="page" id="999999">x</a></p>') == "<p><a>x</a></p>"
    assert expand_db_html('<p><a linktype="page">x</a></p>') == "<p><a>x</a></p>"


def test_what_is_at_hand_costs_no_query(service: ServicePage, django_assert_num_queries):
    page = GuidancePage.objects.filter(locale__language_code="fa").first()
    page.body = [("paragraph", _link(service)), ("paragraph", _link(page))]
    page.save()
    page = GuidancePage.objects.get(pk=page.pk)
    expand_db_html(_link(service))
    with django_assert_num_queries(1), linked_pages_at_hand(page):
        assert f'href="{page.url}"' in expand_db_html(_link(page))
        assert f'href="{service.url}"' in expand_db_html(_link(service))


@pytest.mark.parametrize("address", ["/fa/", "/fa/guidance/", "/fa/documents/", "/en/rights/", "/ps/faq/"])
def test_a_page_of_text_costs_twelve_queries_at_most(
    content: None, client: Client, address: str, django_assert_max_num_queries
):
    client.get(address)
    with django_assert_max_num_queries(12):
        client.get(address)
