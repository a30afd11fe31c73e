"""The first address leads to the reader's language, and to Persian when that is unknown."""

import pytest

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("accepts", "language"),
    [(None, "fa"), ("fa-IR,fa;q=0.9", "fa"), ("en-GB,en;q=0.8", "en"), ("ja", "fa"), ("ja, en;q=0.5", "en")],
)
def test_the_first_address_leads_to_the_readers_language(client, accepts: str | None, language: str):
    headers = {"Accept-Language": accepts} if accepts else {}
    response = client.get("/", headers=headers)
    assert (response.status_code, response["Location"]) == (302, f"/{language}/")


def test_staff_are_led_to_the_sign_in(client):
    response = client.get("/admin/")
    assert response.status_code == 302
    assert response["Location"].startswith("/admin/login/")


def test_media_are_served_by_the_web_server_in_front(client):
    assert client.get("/media/x.png").status_code == 404
