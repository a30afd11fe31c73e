"""The receipt: code and PIN, shown until they are written down, and then never again."""

import re

import pytest

from cases.models import Case, RequestDraft
from cases.tracking_code import grouped
from tests.home.request.conftest import text_of


@pytest.fixture
def sent(applicant, bureau):
    applicant.fill(bureau, members=1)
    applicant.send("check/")
    return applicant


def _pin(response) -> str | None:
    found = re.search(r"<bdi[^>]*>(\d{6})</bdi>", response.content.decode())
    return found[1] if found else None


def test_it_shows_code_pin_and_all_that_is_needed(sent):
    text = text_of(sent.open("receipt/"))
    assert grouped(Case.objects.get().tracking_code) in text
    assert "۳۰۰٬۰۰۰" in text
    assert "۲۱۷۱۱۳۴۷۵۶۰۰۱" in text
    assert Case.objects.get().office.name in text


def test_it_can_be_opened_again_until_it_was_written_down(sent):
    first, second = sent.open("receipt/"), sent.open("receipt/")
    assert _pin(first)
    assert _pin(first) == _pin(second)


def test_after_that_the_pin_is_gone_for_good(sent):
    cookie = sent.client.cookies["request_draft"].value
    assert sent.resend("receipt/", {})["Location"] == "/fa/request/finished/"
    assert sent.open("receipt/")["Location"] == "/fa/request/before-you-start/?nothing"
    sent.client.cookies["request_draft"] = cookie  # kept by somebody who should not
    assert sent.open("receipt/")["Location"] == "/fa/request/before-you-start/?nothing"
    assert not RequestDraft.objects.exists()
    assert Case.objects.count() == 1


def test_neither_pin_nor_token_is_stored(sent):
    pin = _pin(sent.open("receipt/"))
    case, draft = Case.objects.get(), RequestDraft.objects.get()
    stored = f"{vars(case)} {vars(draft)}"
    assert sent.token not in stored
    assert f"'{pin}'" not in stored


def test_no_address_names_the_case(sent):
    content = sent.open("receipt/").content.decode()
    code = Case.objects.get().tracking_code
    addresses = " ".join(re.findall(r'(?:href|action)="([^"]*)"', content))
    assert code not in addresses.replace("-", "")


def test_the_last_page_leads_to_the_tracking(sent):
    sent.resend("receipt/", {})
    assert 'href="/fa/tracking/"' in sent.open("finished/").content.decode()


def test_before_the_sending_there_is_no_receipt(applicant, bureau):
    applicant.fill(bureau)
    assert applicant.open("receipt/")["Location"] == "/fa/request/check/"
