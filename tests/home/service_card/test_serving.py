"""A browser gets the PDF once, asks anew each time, and is never left without the card."""

import pytest
from django.test import Client

from home.models import ServicePage

ADDRESS = "/fa/voluntary-departure/card.pdf"


def test_the_file_has_an_ascii_name_and_is_shown_in_the_browser(persian: ServicePage, client: Client) -> None:
    response = client.get(ADDRESS)
    assert response.status_code == 200
    assert response.headers["Content-Type"] == "application/pdf"
    assert response.headers["Content-Disposition"] == (
        'inline; filename="service-card-voluntary-departure-fa.pdf"'
    )
    assert response.content.startswith(b"%PDF-")


def test_what_has_not_changed_is_not_sent_again(persian: ServicePage, client: Client) -> None:
    first = client.get(ADDRESS)
    again = client.get(ADDRESS, headers={"If-None-Match": first.headers["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    since = client.get(ADDRESS, headers={"If-Modified-Since": first.headers["Last-Modified"]})
    assert since.status_code == 304


def test_a_published_change_is_sent_at_once(persian: ServicePage, client: Client) -> None:
    first = client.get(ADDRESS)
    persian.average_time = "دو روز"
    persian.save_revision().publish()
    again = client.get(ADDRESS, headers={"If-None-Match": first.headers["ETag"]})
    assert again.status_code == 200
    assert again.headers["ETag"] != first.headers["ETag"]
    assert again.content != first.content


def test_a_card_that_cannot_be_drawn_leads_to_the_page_that_says_the_same(
    persian: ServicePage, client: Client
) -> None:
    ServicePage.objects.filter(pk=persian.pk).update(description="漢字")
    assert client.get(ADDRESS).headers["Location"].endswith("/fa/voluntary-departure/card/")
    html = client.get("/fa/voluntary-departure/")
    assert html.status_code == 200


@pytest.mark.parametrize("address", ["/fa/card.pdf", "/fa/rights/card.pdf", "/fa/nothing/card.pdf"])
def test_only_a_service_has_a_card(content: None, client: Client, address: str) -> None:
    assert client.get(address).status_code == 404
