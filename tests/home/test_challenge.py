"""Where a connection has used up what it is granted, a piece of work lets the next attempt pass."""

from collections.abc import Callable

import pytest
from django.http import HttpResponse
from django.test import Client

from cases.actions import begin_request, identify_applicant, read_enquiry_answer, resume_draft, send_enquiry
from cases.models import EnquiryKind, RequestDraft
from cases.resume_code import new_resume_code
from cases.tracking_code import new_tracking_code
from cases.workflow.statuses import CaseStatus
from tests import households, typed
from tests.cases.test_proof_of_work import solved
from tests.households import PIN, Bureau

LANGUAGES = ("fa", "fa-af", "ps", "ar", "en")


@pytest.fixture
def bureau(content) -> Bureau:
    """Return an office with its rules, below the installed pages."""
    return households.bureau()


@pytest.fixture(autouse=True)
def _nothing_is_granted(monkeypatch: pytest.MonkeyPatch) -> None:
    """Use up, for every aim, what an address is granted."""
    for action in (begin_request, identify_applicant, read_enquiry_answer, resume_draft, send_enquiry):
        limit = action._LIMIT
        monkeypatch.setattr(action, "_LIMIT", type(limit)(**{**vars(limit), "per_address": 0}))


def _question(bureau, **changed: str) -> dict[str, str]:
    return {"office": str(bureau.office.pk), "text": "پرسش", "name": "", "reach": "", **changed}


FORMS: dict[str, tuple[str, Callable]] = {
    "tracking": ("tracking/", lambda _: {"code": new_tracking_code(), "pin": PIN}),
    "continue": ("request/continue/", lambda _: {"code": new_resume_code()}),
    "begin": ("request/before-you-start/", lambda _: typed.BEFORE_ANSWERS),
    "question": ("contact/question/", _question),
    "answer": ("contact/answer/", lambda _: {"reference": new_tracking_code(), "pin": PIN}),
}


def _send(name: str, bureau, language: str = "fa", **more: str) -> HttpResponse:
    address, answers = FORMS[name]
    return Client().post(f"/{language}/{address}", {**answers(bureau), **more})


@pytest.mark.parametrize("name", FORMS)
def test_every_form_offers_it_keeps_what_was_typed_and_says_what_else_helps(bureau, name):
    refused = _send(name, bureau)
    shown = refused.content.decode()
    assert refused.status_code == 429
    assert "data-challenge=" in shown
    assert 'name="proof"' in shown
    assert 'role="alert"' in shown


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_offered_in_the_language_of_the_page(bureau, language):
    shown = _send("tracking", bureau, language).context
    assert shown["challenge"]


@pytest.mark.parametrize("name", FORMS)
def test_the_work_lets_the_attempt_pass(bureau, name):
    proof = solved(_send(name, bureau).context["challenge"])
    assert _send(name, bureau, proof=proof).status_code != 429


def test_what_was_typed_on_the_first_page_stays_and_no_draft_begins(bureau):
    refused = _send("begin", bureau)
    forms = refused.context["forms"]
    assert forms.before["unhcr_counselled"].value() == "no"
    assert not RequestDraft.objects.exists()


def test_a_page_that_is_only_read_offers_nothing(bureau):
    for address, _answers in FORMS.values():
        assert "challenge" not in Client().get(f"/fa/{address}").content.decode()


def test_a_browser_that_got_in_is_known_until_it_leaves(bureau, monkeypatch):
    case = households.case_at(CaseStatus.RECEIVED, bureau)
    monkeypatch.undo()
    client = Client()
    typed_in = {"code": case.tracking_code, "pin": PIN}
    assert client.post("/fa/tracking/", typed_in).status_code == 302
    for number in range(identify_applicant.ATTEMPTS_PER_CODE):
        Client(REMOTE_ADDR=f"192.0.2.{number}").post("/fa/tracking/", {**typed_in, "pin": "000000"})
    assert Client(REMOTE_ADDR="192.0.2.99").post("/fa/tracking/", typed_in).status_code == 429
    assert client.post("/fa/tracking/", typed_in).status_code == 302
    client.post("/fa/tracking/case/leave/")
    assert client.post("/fa/tracking/", typed_in).status_code == 429


def test_a_complaint_can_be_proved_as_well(bureau):
    answers = _question(bureau)
    kind = EnquiryKind.COMPLAINT
    refused = Client().post(f"/fa/contact/{kind}/", answers)
    proof = solved(refused.context["challenge"])
    assert Client().post(f"/fa/contact/{kind}/", {**answers, "proof": proof}).status_code == 302
