"""JSON-LD says what the page says, nothing that is unconfirmed, and cannot end its own element."""

import json

import pytest
from bs4 import BeautifulSoup
from django.test import Client

from cases.models import Office
from home.models import ServiceFee, ServicePage

SERVICE = "/fa/voluntary-departure/"


def _facts(client: Client, address: str) -> dict:
    page = BeautifulSoup(client.get(address).content.decode(), "html.parser")
    (element,) = page.find_all("script")
    assert element["type"] == "application/ld+json"
    return json.loads(element.string)


def test_the_service_is_a_service_of_the_government(content: None, client: Client):
    page = ServicePage.objects.get(locale__language_code="fa")
    facts = _facts(client, SERVICE)
    assert (facts["@context"], facts["@type"]) == ("https://schema.org", "GovernmentService")
    assert (facts["name"], facts["description"]) == (page.title, page.summary)
    assert facts["provider"]["name"] == page.agency
    assert facts["url"] == f"http://testserver{SERVICE}"
    assert facts["inLanguage"] == "fa"
    assert facts["availableChannel"]["serviceUrl"] == "http://testserver/fa/request/"


def test_a_fee_is_told_to_machines_once_the_office_has_confirmed_it(content: None, client: Client):
    assert "offers" not in _facts(client, SERVICE)
    fee = ServiceFee.objects.get(page__locale__language_code="fa")
    fee.is_confirmed = True
    fee.save()
    (offer,) = _facts(client, SERVICE)["offers"]
    assert (offer["price"], offer["priceCurrency"]) == (fee.amount, "IRR")


def test_nothing_in_the_facts_ends_their_element(content: None, client: Client):
    page = ServicePage.objects.get(locale__language_code="fa")
    page.title = "</script><script>alert(1)</script>&"
    page.save_revision().publish()
    assert _facts(client, SERVICE)["name"] == page.title


def test_offices_and_questions_are_named(content: None, client: Client):
    Office.objects.create(code="77", name="اداره آزمون", city="مشهد", phone="0511", signer_title="مدیر")
    offices = _facts(client, "/fa/offices/")["department"]
    assert {"GovernmentOffice"} == {office["@type"] for office in offices}
    (ours,) = [office for office in offices if office["name"] == "اداره آزمون"]
    assert (ours["telephone"], ours["address"]["addressLocality"]) == ("0511", "مشهد")

    facts = _facts(client, "/fa/faq/")
    assert facts["@type"] == "FAQPage"
    assert all(one["name"] and one["acceptedAnswer"]["text"] for one in facts["mainEntity"])


@pytest.mark.parametrize("address", ["/fa/guidance/", "/fa/voluntary-departure/card/"])
def test_other_pages_have_none(content: None, client: Client, address: str):
    assert b"ld+json" not in client.get(address).content
