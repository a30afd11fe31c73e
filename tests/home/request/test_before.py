"""Before the start: the information must be acknowledged, and only then something is kept."""

from cases.models import RequestDraft
from cases.resume_code import LENGTH
from tests import typed
from tests.home.request.conftest import text_of


def test_reading_the_page_keeps_nothing(applicant):
    applicant.open("before-you-start/")
    assert not RequestDraft.objects.exists()
    assert "request_draft" not in applicant.client.cookies


def test_without_the_acknowledgement_nobody_goes_on(applicant):
    answers = {"before-unhcr_counselled": "yes"}
    shown = applicant.send("before-you-start/", answers, follow=True)
    assert shown.redirect_chain == [("/fa/request/before-you-start/", 302)]
    assert b'href="#id_before-is_informed"' in shown.content
    assert b'value="yes"' in shown.content
    assert b"checked" in shown.content


def test_with_it_the_head_comes_next(applicant):
    sent = applicant.send("before-you-start/", typed.BEFORE_ANSWERS)
    assert sent["Location"] == "/fa/request/head/"


def test_the_counselling_is_asked_without_a_chosen_answer(applicant):
    assert b"checked" not in applicant.open("before-you-start/").content


def test_the_cookie_cannot_be_read_by_scripts_and_holds_no_personal_data(applicant):
    applicant.begin()
    cookie = applicant.client.cookies["request_draft"]
    assert cookie["httponly"]
    assert cookie["samesite"] == "Lax"
    assert len(applicant.token) == LENGTH
    assert RequestDraft.objects.get().token_digest not in cookie.value


def test_a_changed_cookie_opens_nothing(applicant):
    applicant.begin()
    applicant.client.cookies["request_draft"] = applicant.client.cookies["request_draft"].value + "x"
    assert applicant.open("head/")["Location"] == "/fa/request/before-you-start/?nothing"


def test_the_fee_says_that_it_is_not_confirmed(applicant):
    text = text_of(applicant.open("before-you-start/"))
    assert "۱۵۰٬۰۰۰" in text


def test_a_step_without_a_draft_leads_to_the_start(applicant):
    for page in ("head/", "members/", "destination/", "declaration/", "check/", "receipt/"):
        assert applicant.open(page)["Location"] == "/fa/request/before-you-start/?nothing"
