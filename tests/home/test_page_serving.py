"""An address leads to the page that Wagtail finds by walking there."""

import pytest
from django.test import Client, RequestFactory
from django.utils import translation
from wagtail.contrib.routable_page.models import RoutablePageMixin
from wagtail.models import Page, Site

from home.models import GuidancePage, HomePage, NoticePage
from portal.linked_pages import linked_pages
from tests.home.pages import add_notice

pytestmark = pytest.mark.usefixtures("content")


def test_every_page_is_found_at_its_address(client: Client):
    pages = Page.objects.live().filter(depth__gte=2).specific()
    assert len(pages) > 80
    for page in pages:
        request = client.get(page.url).wsgi_request
        found = request._wagtail_route_for_request[0]
        assert (found, type(found)) == (page, type(page))


@pytest.mark.parametrize("language", ["fa", "en"])
def test_linked_pages_have_the_addresses_of_pages(language: str):
    front = HomePage.objects.get(locale__language_code=language)
    request = RequestFactory().get("/")
    with translation.override(language):
        linked = linked_pages(request, front)
        expected = [front, *front.get_children().live()]
        assert [(page.pk, page.url) for page in linked] == [(page.pk, page.url) for page in expected]
        assert linked_pages(request, None) == linked


def test_what_lies_below_a_page_is_its_own_affair(client: Client):
    assert client.get("/fa/voluntary-departure/card/").status_code == 200
    assert client.get("/fa/voluntary-departure/nothing/").status_code == 404
    notice = add_notice("snow", "برف")
    assert notice.title in client.get(f"/fa/notices/{notice.slug}/").content.decode()
    assert client.get("/fa/notices/nothing/").status_code == 404
    assert client.get("/fa/nothing/").status_code == 404


def test_a_page_below_one_that_is_not_published_is_found_all_the_same(client: Client):
    notice = add_notice("snow", "برف")
    notice.get_parent().specific.unpublish()
    assert client.get("/fa/notices/").status_code == 404
    assert client.get(f"/fa/notices/{notice.slug}/").status_code == 200
    NoticePage.objects.get(pk=notice.pk).unpublish()
    assert client.get(f"/fa/notices/{notice.slug}/").status_code == 404


def test_a_front_page_that_is_not_published_gives_way_to_that_of_the_site(client: Client):
    HomePage.objects.get(locale__language_code="en").unpublish()
    page = GuidancePage.objects.get(slug="guidance", locale__language_code="fa")
    found = client.get("/en/guidance/").wsgi_request._wagtail_route_for_request[0]
    assert found == page


def test_with_two_sites_each_has_its_own_pages(client: Client):
    front = HomePage.objects.get(locale__language_code="en")
    Site.objects.create(hostname="other.example", root_page=front)
    title = front.title
    assert title in client.get("/en/", headers={"host": "other.example"}).content.decode()
    page = client.get("/fa/guidance/").wsgi_request._wagtail_route_for_request[0]
    assert page.locale.language_code == "fa"


def test_the_front_page_has_no_addresses_of_its_own_that_could_come_first():
    assert not issubclass(HomePage, RoutablePageMixin)
