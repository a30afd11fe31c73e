"""Stopping deletes what was typed, here and on the server."""

from cases.models import Case, RequestDraft
from tests import typed


def test_one_question_and_everything_is_gone(applicant):
    applicant.begin()
    applicant.send("head/", typed.head())
    assert b'method="post"' in applicant.open("discard/").content
    assert RequestDraft.objects.exists()
    assert applicant.resend("discard/", {})["Location"] == "/fa/request/"
    assert not RequestDraft.objects.exists()
    assert applicant.client.cookies["request_draft"].value == ""


def test_a_request_that_was_sent_is_not_touched(applicant, bureau):
    applicant.fill(bureau)
    applicant.send("check/")
    assert applicant.resend("discard/", {})["Location"] == "/fa/request/receipt/"
    assert Case.objects.count() == 1


def test_a_page_still_open_after_the_deletion_leads_to_the_start(applicant):
    applicant.begin()
    cookie = applicant.client.cookies["request_draft"].value
    applicant.resend("discard/", {})
    applicant.client.cookies["request_draft"] = cookie
    sent = applicant.resend("head/", {**typed.head(), "revision": "1"})
    assert sent["Location"] == "/fa/request/before-you-start/?nothing"
    assert not RequestDraft.objects.exists()
