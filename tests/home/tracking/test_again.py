"""The pass ends while somebody types: code and PIN are asked for in place, and nothing typed is lost."""

import time
from collections.abc import Callable

import pytest
from django.http import HttpResponse
from django.test import Client

from cases.actions.identify_applicant import ATTEMPTS_PER_CODE
from cases.actions.request_information import request_information
from cases.models import Case, CaseMessage
from cases.roles import Role
from cases.workflow.statuses import CaseStatus
from home.tracking.browser import COOKIE
from tests import households
from tests.home.tracking.reading import filled_in, shown, words
from tests.households import PIN

INSIDE = "/{language}/tracking/case/"
TEXT = "خط اول <b>«سلام»</b>\nخط دوم & پایان"


@pytest.fixture
def case(case_at, bureau) -> Case:
    """A case in which the office asks for two things."""
    case = case_at(CaseStatus.UNDER_REVIEW)
    fields = ["case.address", f"member.{case.members.all()[0].pk}.birth"]
    request_information(
        case, by=bureau.actor(Role.OFFICER), seen=case.version, fields=fields, reason="ناخواناست"
    )
    return households.fresh(case)


@pytest.fixture
def late(case, enter, client) -> Callable[..., HttpResponse]:
    """Call it with an address and what is typed there to send it after the pass has ended."""
    enter(case)

    def late(address: str, typed: dict[str, str]) -> HttpResponse:
        sent = {**filled_in(client.get(address), address), **typed}
        client.cookies.pop(COOKIE)
        return client.post(address, sent)

    return late


def _identify(client: Client, address: str, asked: HttpResponse, case: Case, pin: str = PIN) -> HttpResponse:
    typed = {"again-code": case.tracking_code, "again-pin": pin}
    return client.post(address, {**filled_in(asked, address), **typed})


@pytest.mark.parametrize("language", ["fa", "fa-af", "ps", "ar", "en"])
def test_an_answer_is_read_once_more_in_every_language(late, case, client, language):
    address = INSIDE.format(language=language) + "answer/"
    birth = f"member.{case.members.all()[0].pk}.birth"
    typed = {"case.address": "هرات", f"{birth}_year": "۱۳۵۹", "message": TEXT, "send": ""}
    asked = late(address, typed)
    assert case.tracking_code not in asked.content.decode()
    back = _identify(client, address, asked, case)
    assert back.status_code == 200
    kept = filled_in(back, address)
    assert (kept["case.address"], kept["message"].replace("\r\n", "\n")) == ("هرات", TEXT)
    assert kept[f"{birth}_year"] == "۱۳۵۹"
    assert shown(back).select_one("[role=status]"), "it says that nothing was sent yet"
    assert households.fresh(case).version == case.version, "it is seen again before it is sent"
    sent = client.post(address, {**kept, "send": ""})
    assert sent["Location"] == INSIDE.format(language=language) + "?sent"
    assert households.fresh(case).status == CaseStatus.UNDER_REVIEW


def test_a_withdrawal_is_confirmed_anew(late, case, client):
    address = INSIDE.format(language="fa") + "withdraw/"
    wife = case.members.all()[1]
    typed = {"whose": str(wife.pk), "seen": str(case.version), "send": ""}
    back = _identify(client, address, late(address, typed), case)
    assert wife.full_name in words(back)
    assert households.fresh(case).version == case.version
    client.post(address, {**filled_in(back, address), "send": ""})
    assert not households.fresh(case).members.all()[1].is_returning


def test_a_message_is_kept_and_not_sent(late, case, client):
    address = INSIDE.format(language="fa") + "messages/"
    back = _identify(client, address, late(address, {"text": TEXT, "send": ""}), case)
    assert filled_in(back, address)["text"] == TEXT
    assert not CaseMessage.objects.exists()
    client.post(address, {**filled_in(back, address), "send": ""})
    assert CaseMessage.objects.get().case == case


def test_a_wrong_pin_is_told_and_what_was_typed_stays(late, case, client):
    address = INSIDE.format(language="fa") + "messages/"
    asked = late(address, {"text": TEXT, "send": ""})
    told = _identify(client, address, asked, case, "000000")
    assert shown(told).select(".error-summary")
    assert "000000" not in told.content.decode()
    kept = filled_in(told, address)
    assert (kept["text"], kept["again-code"]) == (TEXT, case.tracking_code)
    assert COOKIE not in client.cookies
    assert filled_in(_identify(client, address, told, case), address)["text"] == TEXT


def test_guessing_here_is_limited_as_everywhere(late, case, client):
    address = INSIDE.format(language="fa") + "messages/"
    asked = late(address, {"text": TEXT})
    for _attempt in range(ATTEMPTS_PER_CODE):
        asked = _identify(client, address, asked, case, "000000")
    refused = _identify(client, address, asked, case)
    assert shown(refused).find("input", attrs={"name": "again-pin"}), "even the right PIN is too late"
    assert filled_in(refused, address)["text"] == TEXT
    assert client.post("/fa/tracking/", {"code": case.tracking_code, "pin": PIN}).status_code == 429


def test_a_button_of_identification_pressed_twice_sends_nothing(late, case, client):
    address = INSIDE.format(language="fa") + "messages/"
    asked = late(address, {"text": TEXT, "send": ""})
    for _press in range(2):
        back = _identify(client, address, asked, case)
        assert filled_in(back, address)["text"] == TEXT
    assert not CaseMessage.objects.exists()


def test_what_one_household_typed_never_appears_in_anothers_case(case, case_at, enter, client, monkeypatch):
    address = INSIDE.format(language="fa") + "messages/"
    enter(case)
    sent = {**filled_in(client.get(address), address), "text": TEXT, "send": ""}
    now = time.time() + 3 * 60 * 60
    monkeypatch.setattr("time.time", lambda: now)
    asked = client.post(address, sent)
    monkeypatch.undo()
    client.cookies.pop(COOKIE)  # It has ended, whatever the clock of this test says.
    other = case_at(CaseStatus.RECEIVED)
    came = _identify(client, address, asked, other)
    assert came["Location"] == INSIDE.format(language="fa")
    assert TEXT not in client.get(address).content.decode()


def test_the_page_stores_nothing_and_names_nobody(late, case):
    asked = late(INSIDE.format(language="fa") + "messages/", {"text": TEXT, "send": ""})
    assert "no-store" in asked["Cache-Control"]
    assert "noindex" in asked.content.decode()
    assert "&lt;b&gt;" in asked.content.decode()
    for member in case.members.all():
        assert member.given_name not in asked.content.decode()


def test_a_visit_without_anything_typed_leads_to_the_first_page(case, client):
    for part in ("", "answer/", "withdraw/", "messages/", "papers/", "after/", "access/"):
        address = INSIDE.format(language="fa") + part
        assert client.get(address)["Location"] == "/fa/tracking/?again"
