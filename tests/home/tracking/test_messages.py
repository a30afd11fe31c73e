"""Inside the own case: messages with the office."""

import pytest
from django.utils.translation import gettext as _

from cases.actions.answer_message import answer_message
from cases.actions.message_office import SENT_PER_CASE
from cases.models import Case, CaseMessage
from cases.roles import Role
from cases.workflow.statuses import CaseStatus
from home.tracking.messages import MESSAGES_PER_PAGE
from tests import households
from tests.home.tracking.reading import filled_in, shown, words

CASE, MESSAGES = "/fa/tracking/case/", "/fa/tracking/case/messages/"
TEXT = "سلام. <b>آیا</b> می‌توانم\nروز شنبه بیایم؟"


def _write(client, text: str = TEXT):
    return client.post(MESSAGES, {**filled_in(client.get(MESSAGES), MESSAGES), "text": text, "send": ""})


def _answer(case: Case, bureau, text: str, role: Role = Role.OFFICER) -> None:
    newest = case.messages.first()
    answer_message(
        case,
        by=bureau.actor(role),
        text=text,
        token=text,
        language="fa",
        seen=newest.pk if newest else 0,
    )


@pytest.fixture
def case(case_at, enter) -> Case:
    case = case_at(CaseStatus.UNDER_REVIEW)
    enter(case)
    return case


def test_a_message_is_sent_and_shown_as_it_was_written(case, client):
    sent = _write(client)
    assert sent["Location"] == f"{MESSAGES}?sent"
    page = client.get(sent["Location"])
    assert shown(page).select_one("[role=status]")
    assert "&lt;b&gt;" in page.content.decode()
    stored = CaseMessage.objects.get()
    assert (stored.case, stored.by_user, stored.by_role, stored.language) == (
        case,
        None,
        Role.APPLICANT,
        "fa",
    )
    assert stored.text.replace("\r\n", "\n") == TEXT
    assert households.fresh(case).version == case.version, "no form of an officer grows old by it"


def test_the_answer_is_read_with_the_role_and_without_a_name(case, bureau, client):
    _write(client)
    _answer(case, bureau, "بله، شنبه تشریف بیاورید.")
    page = client.get(MESSAGES)
    letters = [" ".join(letter.get_text(" ").split()) for letter in shown(page).select(".letters__letter")]
    assert [("تشریف" in letter) for letter in letters] == [True, False], "the newest first"
    assert _("Case officer of the office") in letters[0]
    user = bureau.actor(Role.OFFICER).user
    for name in (user.first_name, user.last_name, user.username):
        assert name not in page.content.decode()


def test_the_case_tells_whose_turn_it_is(case, bureau, client):
    assert shown(client.get(CASE)).find("a", href=MESSAGES)
    _write(client)
    assert _("Your last message to the office, not answered yet:") in words(client.get(CASE))
    _answer(case, bureau, "بله")
    assert _("The office has written to you:") in words(client.get(CASE))


def test_the_same_message_pressed_twice_is_one(case, client):
    typed = {**filled_in(client.get(MESSAGES), MESSAGES), "text": TEXT, "send": ""}
    for _press in range(3):
        assert client.post(MESSAGES, typed)["Location"] == f"{MESSAGES}?sent"
    assert CaseMessage.objects.count() == 1
    assert _write(client)["Location"] == f"{MESSAGES}?sent"
    assert CaseMessage.objects.count() == 2, "the same words from another form are meant again"


@pytest.mark.parametrize("text", ["", "  \n ", "س" * 2001])
def test_mistakes_are_told_and_everything_typed_stays(case, client, text):
    told = _write(client, text)
    assert told.status_code == 422
    assert shown(told).select(".error-summary a[href='#id_text']")
    assert filled_in(told, MESSAGES)["text"] == text
    assert not CaseMessage.objects.exists()


def test_nobody_sends_too_many(case, client):
    for number in range(SENT_PER_CASE):
        assert _write(client, f"{TEXT} {number}").status_code == 302
    told = _write(client)
    assert told.status_code == 429
    assert filled_in(told, MESSAGES)["text"] == TEXT
    assert CaseMessage.objects.count() == SENT_PER_CASE


@pytest.mark.parametrize("status", CaseStatus)
def test_one_can_write_however_the_case_stands(case_at, enter, client, status):
    enter(case_at(status))
    assert _write(client)["Location"] == f"{MESSAGES}?sent"


def test_another_households_messages_never_appear(case, case_at, enter, client):
    _write(client)
    enter(case_at(CaseStatus.RECEIVED))
    assert "شنبه" not in client.get(MESSAGES).content.decode()


def test_older_ones_follow_page_by_page(case, bureau, client):
    for number in range(MESSAGES_PER_PAGE + 2):
        _answer(households.fresh(case), bureau, f"پیام {number}")
    assert len(shown(client.get(MESSAGES)).select(".letters__letter")) == MESSAGES_PER_PAGE
    assert len(shown(client.get(f"{MESSAGES}?page=2")).select(".letters__letter")) == 2


def test_without_code_and_pin_nothing_is_read_or_sent(bureau, client):
    assert client.get(MESSAGES)["Location"] == "/fa/tracking/?again"
    asked = client.post(MESSAGES, {"text": TEXT, "send": ""})
    assert shown(asked).find("input", attrs={"name": "again-pin"})
    assert not CaseMessage.objects.exists()


def test_nothing_of_it_is_stored_by_a_browser_or_told_by_an_address(case, client):
    _write(client)
    page = client.get(MESSAGES)
    assert "no-store" in page["Cache-Control"]
    addresses = " ".join(form["action"] for form in shown(page).find_all("form"))
    assert case.tracking_code not in addresses.replace("-", "")
