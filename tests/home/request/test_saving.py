"""Half-way one stops, and goes on elsewhere with the code and nothing else."""

import pytest
from django.test import Client

from cases.models import Case, RequestDraft
from cases.tracking_code import grouped
from portal.templatetags.persian import jalali_datetime
from tests import typed
from tests.home.request.conftest import Applicant, text_of
from tests.households import Bureau


@pytest.fixture
def elsewhere() -> Applicant:
    """Return another device."""
    return Applicant(Client())


def test_what_was_typed_here_is_continued_and_sent_elsewhere(applicant, bureau: Bureau, elsewhere: Applicant):
    applicant.begin()
    applicant.send("head/", typed.head())
    assert grouped(applicant.token) in text_of(applicant.open("save/"))
    continued = elsewhere.resend("continue/", {"code": grouped(applicant.token)})
    assert continued["Location"] == "/fa/request/check/"
    assert elsewhere.token == applicant.token
    assert typed.head()["person-given_name"] in elsewhere.open("head/").content.decode()
    elsewhere.send("destination/", typed.destination(bureau))
    elsewhere.send("declaration/", typed.declaration())
    elsewhere.send("check/")
    assert Case.objects.count() == 1
    assert applicant.send("head/", typed.head())["Location"] == "/fa/request/receipt/"


def test_both_devices_see_the_same_pin_after_it_was_sent(applicant, bureau, elsewhere: Applicant):
    applicant.fill(bureau)
    applicant.send("check/")
    assert elsewhere.resend("continue/", {"code": applicant.token})["Location"] == "/fa/request/receipt/"
    here, there = (one.open("receipt/").context["receipt"] for one in (applicant, elsewhere))
    assert (here.tracking_code, here.pin) == (there.tracking_code, there.pin)


def test_the_page_says_until_when_it_is_kept(applicant):
    applicant.begin()
    page = applicant.open("save/")
    assert page.context["draft"].expires_at == applicant.draft.expires_at
    assert jalali_datetime(applicant.draft.expires_at) in text_of(page)


def test_a_borrowed_device_forgets_and_nothing_is_deleted(applicant, elsewhere: Applicant):
    applicant.begin()
    token = applicant.token
    assert applicant.open("save/leave/")["Location"] == "/fa/request/save/"
    left = applicant.resend("save/leave/", {})
    assert left["Location"] == "/fa/request/?left"
    assert applicant.client.cookies["request_draft"].value == ""
    assert RequestDraft.objects.exists()
    assert elsewhere.resend("continue/", {"code": token})["Location"] == "/fa/request/check/"


@pytest.mark.parametrize("code", ["", "ABCD", "2222-2222-2222-2222", "2345-6789-ABCD-EFGH"])
def test_a_wrong_code_is_told_beside_the_field_and_stays_typed(bureau, elsewhere: Applicant, code: str):
    answer = elsewhere.resend("continue/", {"code": code})
    assert answer.status_code == 200
    assert answer.context["form"].errors
    assert f'value="{code}"' in answer.content.decode() or not code
    assert "request_draft" not in elsewhere.client.cookies


@pytest.mark.parametrize("language", ["fa-af", "ps", "ar", "en"])
def test_a_slip_of_the_pen_is_told_in_the_language_of_the_page(bureau, language: str):
    told = {}
    for code in ("fa", language):
        form = Applicant(Client(), f"/{code}/request/").resend("continue/", {"code": "ABCD"}).context["form"]
        told[code] = str(form.errors["code"][0])
    assert told["fa"] != told[language]


def test_another_request_on_this_device_is_named_before_it_is_left(applicant):
    applicant.begin()
    assert 'href="/fa/request/save/"' in applicant.open("continue/").content.decode()


def test_without_a_draft_there_is_no_code_to_show(bureau, elsewhere: Applicant):
    assert elsewhere.open("save/")["Location"] == "/fa/request/before-you-start/?nothing"


def test_every_page_of_the_form_leads_to_the_code_and_none_holds_it(applicant):
    applicant.begin()
    for page in ("head/", "members/00000000/", "destination/", "declaration/"):
        html = applicant.open(page).content.decode()
        assert 'href="/fa/request/save/"' in html
        assert applicant.token not in html
