"""Any provider: the request is as the settings say, and each end is told apart."""

import socket
import threading
from typing import Any

import pytest

from cases.notifications.carriers.http import HttpCarrier
from cases.notifications.carriers.port import Letter, NotTaken, Refused, Unknown
from tests.cases.notifications.gateway import Gateway

LETTER = Letter("+989121234567", "خبر", "خبر تازه {secret} & «بله»")


@pytest.fixture
def carrier(gateway: Gateway, http_config: dict[str, Any]):
    """Call it with what differs in the settings to get the carrier."""
    return lambda **changed: HttpCarrier({**http_config, "url": gateway.url, **changed})


def test_fields_go_as_json_and_a_place_in_the_text_is_not_filled_again(gateway, carrier):
    fields = {"messages": [{"to": "{digits}", "body": "{text}"}], "line": 3000, "key": "{secret}"}
    carrier(fields=fields, headers={"Authorization": "Bearer {secret}"}).carry(LETTER)
    assert gateway.fields == [
        {"messages": [{"to": "989121234567", "body": LETTER.text}], "line": 3000, "key": "s3cret"}
    ]
    headers = gateway.received[0]["headers"]
    assert headers["Authorization"] == "Bearer s3cret"
    assert headers["Content-Type"] == "application/json; charset=utf-8"


def test_fields_go_as_a_form(gateway, carrier):
    carrier(format="form", fields={"to": "{local}", "text": "{text}"}).carry(LETTER)
    assert gateway.received[0]["headers"]["Content-Type"] == "application/x-www-form-urlencoded"
    assert "to=09121234567&text=%D8%AE" in gateway.received[0]["body"]
    assert "%26" in gateway.received[0]["body"], "an ampersand in the text stays in the text"


def test_fields_go_into_the_address_beside_what_stands_there(gateway, carrier):
    url = gateway.url.replace("/send", "/v1/{secret}/send?line=1")
    carrier(url=url, format="query", method="GET").carry(LETTER)
    request = gateway.received[0]
    assert (request["method"], request["path"], request["body"]) == ("GET", "/v1/s3cret/send", "")
    assert request["query"] == {"line": ["1"], "to": [LETTER.address], "text": [LETTER.text]}


def test_a_number_abroad_is_dialled_as_from_iran(gateway, carrier):
    carrier(fields={"to": "{local}"}).carry(Letter("+93701234567", "", ""))
    assert gateway.fields == [{"to": "0093701234567"}]


@pytest.mark.parametrize(
    ("status", "failure"),
    [
        (400, Refused),
        (401, Refused),
        (302, Refused),
        (408, NotTaken),
        (429, NotTaken),
        (500, NotTaken),
        (503, NotTaken),
        (502, Unknown),
        (504, Unknown),
    ],
)
def test_an_answer_is_taken_at_its_word(gateway, carrier, status, failure):
    gateway.status, gateway.answer = status, f"unknown receptor {LETTER.address}"
    with pytest.raises(failure) as raised:
        carrier().carry(LETTER)
    assert (type(raised.value), raised.value.detail) == (failure, f"HTTP {status}")
    assert len(gateway.received) == 1


def test_a_provider_that_refuses_with_ok_is_understood(gateway, carrier):
    gateway.answer = '{"return": {"status": 418}}'
    with pytest.raises(Refused) as raised:
        carrier(accepted=r'"status":\s*200').carry(LETTER)
    assert raised.value.detail == "HTTP 200, not accepted"
    gateway.answer = '{"return": {"status": 200}}'
    carrier(accepted=r'"status":\s*200').carry(LETTER)


def test_no_answer_in_time_leaves_it_unknown(gateway, carrier):
    given_up = threading.Event()
    gateway.before_answering = lambda _request: given_up.wait(5)
    with pytest.raises(Unknown) as raised:
        carrier(timeout=0.3).carry(LETTER)
    given_up.set()
    assert raised.value.detail == "TimeoutError"


def test_a_connection_that_ends_without_an_answer_leaves_it_unknown(gateway, carrier):
    gateway.is_silent = True
    with pytest.raises(Unknown):
        carrier().carry(LETTER)


def test_where_nobody_listens_nothing_was_taken(http_config):
    with socket.create_server(("127.0.0.1", 0)) as closed:
        port = closed.getsockname()[1]
    with pytest.raises(NotTaken) as raised:
        HttpCarrier({**http_config, "url": f"http://127.0.0.1:{port}/"}).carry(LETTER)
    assert raised.value.detail == "ConnectionRefusedError"


def test_a_certificate_nobody_vouches_for_ends_the_attempt_before_the_number_is_sent(http_config, gateway):
    # A server that speaks no TLS stands for any that cannot prove who it is.
    with pytest.raises(NotTaken):
        HttpCarrier({**http_config, "url": gateway.url.replace("http:", "https:")}).carry(LETTER)
    assert gateway.received == []


def test_a_letter_in_a_log_does_not_show_where_it_goes():
    assert LETTER.address not in repr(LETTER)
