"""The receipt as a file: for the browser that sent the request, never stored, named like any other."""

import logging

import pytest
from bs4 import BeautifulSoup

from cases.actions.limit_drawing import DRAWN_PER_REQUEST
from home.request import receipt_pdf
from portal.pdf.errors import NotDrawn
from tests.home.request.conftest import Applicant

FILE = "receipt/receipt.pdf"


@pytest.fixture
def sent(applicant, bureau):
    applicant.fill(bureau, members=1)
    applicant.send("check/")
    return applicant


def test_the_page_leads_to_the_file(sent):
    assert 'href="/fa/request/receipt/receipt.pdf"' in sent.open("receipt/").content.decode()


def test_it_is_a_pdf_with_a_neutral_name_that_nobody_stores(sent):
    response = sent.open(FILE)
    assert response.status_code == 200
    assert response["Content-Type"] == "application/pdf"
    assert response["Content-Disposition"] == 'attachment; filename="receipt.pdf"'
    assert response.content.startswith(b"%PDF-")
    assert {"no-store", "private"} <= {word.strip() for word in response["Cache-Control"].split(",")}
    assert not response.has_header("ETag")


@pytest.mark.parametrize("language", ["fa-af", "ps", "ar", "en"])
def test_it_is_there_in_every_language(sent, language):
    elsewhere = Applicant(sent.client, f"/{language}/request/")
    assert elsewhere.open(FILE).content.startswith(b"%PDF-")


def test_another_browser_is_led_to_the_beginning(sent):
    sent.client.cookies.clear()
    assert sent.open(FILE)["Location"] == "/fa/request/before-you-start/?nothing"


def test_before_the_sending_there_is_no_file(applicant, bureau):
    applicant.fill(bureau)
    assert applicant.open(FILE)["Location"] == "/fa/request/check/"


def test_once_written_down_it_is_gone_for_good(sent):
    cookie = sent.client.cookies["request_draft"].value
    sent.resend("receipt/", {})
    sent.client.cookies["request_draft"] = cookie  # kept by somebody who should not
    assert sent.open(FILE)["Location"] == "/fa/request/before-you-start/?nothing"


def test_what_cannot_be_drawn_leads_back_to_the_page_and_logs_no_word_of_it(sent, monkeypatch, caplog):
    def fail(*_args):
        raise NotDrawn("1 warnings of the layout") from ValueError("ګل ښه")

    monkeypatch.setattr(receipt_pdf, "printed_receipt", fail)
    with caplog.at_level(logging.ERROR):
        assert sent.open(FILE)["Location"] == "/fa/request/receipt/"
    assert "cannot be drawn" in caplog.text
    assert "ګل" not in caplog.text


@pytest.mark.parametrize("address", ["/fa/receipt.pdf", "/fa/request/receipt.pdf", "/fa/rights/receipt.pdf"])
def test_no_other_page_has_such_a_file(content, client, address):
    assert client.get(address).status_code == 404


def test_it_is_not_drawn_for_ever_and_the_page_says_so(sent, monkeypatch):
    monkeypatch.setattr(receipt_pdf, "printed_receipt", lambda *_which: b"%PDF-")
    for _time in range(DRAWN_PER_REQUEST):
        assert sent.open(FILE).status_code == 200
    later = sent.open(FILE)
    assert later["Location"] == "/fa/request/receipt/?later"
    page = sent.client.get(later["Location"]).content.decode()
    assert BeautifulSoup(page, "html.parser").select("main .no-print .warning-text")
    assert "/fa/request/receipt/receipt.pdf" in page
