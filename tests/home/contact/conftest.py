"""The contact page among the installed pages, with one office or with two behind it."""

from collections.abc import Callable

import pytest
from django.http import HttpResponse
from django.test import Client

from cases.enquiries import new_form_token
from home.models import ContactPage, HomePage
from tests import households
from tests.households import Bureau

ROOT = "/fa/contact/"


@pytest.fixture
def contact(content: None) -> ContactPage:
    """Return the Persian contact page, made where none is installed."""
    home = HomePage.objects.get(locale__language_code="fa")
    known = ContactPage.objects.child_of(home).first()
    if known is None:
        known = home.add_child(instance=ContactPage(title="تماس و شکایت", slug="contact", summary="خلاصه"))
    known.body = []  # links in it would cost queries of their own
    known.complaint_intro, known.after_sending = "پیش از شکایت", "پس از ارسال"
    known.save()
    return known


@pytest.fixture
def bureau(contact: ContactPage) -> Bureau:
    """An office that receives what is sent."""
    return households.bureau()


@pytest.fixture
def send(bureau: Bureau, client: Client) -> Callable[..., HttpResponse]:
    """Call it with a kind and what is typed to send the form."""

    def post(kind: str = "question", **typed: str) -> HttpResponse:
        return client.post(f"{ROOT}{kind}/", {"token": new_form_token(), "text": "متن پیام", **typed})

    return post
