"""The receipt, shown until it was written down, and the answer read with it."""

import re
from dataclasses import replace

import pytest
from django.core import signing
from django.test import Client

from cases.models import Enquiry
from cases.roles import Role
from home.contact import browser
from tests.home.contact.conftest import ROOT
from tests.households import enquiries

SENT, ANSWER = f"{ROOT}sent/", f"{ROOT}answer/"


def _receipt(client):
    return client.get(SENT).context["receipt"]


def test_number_and_pin_are_shown_until_they_were_written_down(send, client):
    send("complaint")
    shown = client.get(SENT).content.decode()
    receipt = _receipt(client)
    assert receipt.reference in shown
    assert receipt.pin in shown
    assert "پس از ارسال" in shown
    assert client.post(SENT)["Location"] == ROOT
    assert client.get(SENT)["Location"] == ROOT


def test_after_an_hour_the_pin_is_shown_no_more(send, client, monkeypatch):
    send()
    monkeypatch.setattr(browser, "_COOKIE", replace(browser._COOKIE, seconds=-1))
    assert client.get(SENT)["Location"] == ROOT


@pytest.mark.parametrize("cookie", ["x", "a:b:c", signing.get_cookie_signer(salt="other").sign("0" * 64)])
def test_without_the_own_cookie_nothing_is_shown(send, client, cookie):
    send()
    client.cookies["enquiry"] = cookie
    assert client.get(SENT)["Location"] == ROOT
    assert Client().get(SENT)["Location"] == ROOT


def test_the_answer_is_read_on_any_device_with_number_and_pin(send, client, bureau):
    send()
    receipt = _receipt(client)
    typed = {"reference": receipt.reference, "pin": receipt.pin}
    other = Client()
    assert other.post(ANSWER, typed).context["found"].answered_at is None
    enquiries.answered(Enquiry.objects.get(), bureau.actor(Role.OFFICER), "<b>بفرمایید</b>\nسطر دوم")
    answer = other.post(ANSWER, typed)
    assert "&lt;b&gt;بفرمایید&lt;/b&gt;<br>سطر دوم" in answer.content.decode()
    assert "no-store" in answer["Cache-Control"]
    assert not other.cookies.get("enquiry"), "nothing of it stays in the browser"


def test_what_was_sent_is_not_shown_again(send, client):
    send(text="متن محرمانه", name="گل‌محمد")
    receipt = _receipt(client)
    shown = client.get(SENT).content.decode()
    shown += client.post(ANSWER, {"reference": receipt.reference, "pin": receipt.pin}).content.decode()
    assert "متن محرمانه" not in shown
    assert "گل‌محمد" not in shown


def test_a_wrong_pin_keeps_the_number_and_forgets_the_pin(send, client):
    send()
    receipt = _receipt(client)
    wrong = "111111" if receipt.pin != "111111" else "222222"
    answer = client.post(ANSWER, {"reference": receipt.reference, "pin": wrong})
    shown = answer.content.decode()
    assert answer.status_code == 422
    assert f'value="{receipt.reference}"' in shown
    assert wrong not in shown
    assert 'role="alert"' in shown


def test_mistakes_are_told_beside_their_fields(bureau, client):
    for typed, field in (({}, "reference"), ({"reference": "ABC", "pin": "1"}, "reference"), ({}, "pin")):
        shown = client.post(ANSWER, typed).content.decode()
        assert f'id="id_{field}_error"' in shown


def test_neither_number_nor_pin_stands_in_an_address(send, client):
    send()
    receipt = _receipt(client)
    pages = client.get(SENT).content.decode()
    pages += client.post(ANSWER, {"reference": receipt.reference, "pin": receipt.pin}).content.decode()
    addresses = " ".join(re.findall(r'(?:href|action)="([^"]*)"', pages))
    assert receipt.reference not in addresses
    assert receipt.pin not in addresses


def test_each_page_costs_at_most_twelve_queries(send, client, django_assert_max_num_queries):
    send()
    for page in (SENT, ANSWER):
        client.get(page)
        with django_assert_max_num_queries(12):
            client.get(page)
    receipt = _receipt(client)
    with django_assert_max_num_queries(20):  # five of them count the attempt and forget it
        client.post(ANSWER, {"reference": receipt.reference, "pin": receipt.pin})
