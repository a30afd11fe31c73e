"""Inside the own case: being told or not, changed at any time."""

import pytest

from cases.actions.request_information import request_information
from cases.models import Case, CaseNotice, NoticeChoice, NoticeState, Office
from cases.roles import Role
from cases.workflow.statuses import CaseStatus
from tests.cases.notifications.wishing import NUMBER, news, wish

CASE, NOTICES, AGAIN = "/fa/tracking/case/", "/fa/tracking/case/notices/", "/fa/tracking/?again"


@pytest.fixture
def inside(case_at, enter) -> Case:
    """A case whose household looks at it."""
    case = case_at(CaseStatus.RECEIVED)
    enter(case)
    return case


def test_the_case_leads_to_the_question_and_says_what_is_chosen(inside, client):
    content = client.get(CASE).content.decode()
    assert f'href="{NOTICES}"' in content
    wish(inside)
    content = client.get(CASE).content.decode()
    assert '<bdi dir="ltr">۶۷</bdi>' in content
    assert NUMBER not in content
    assert NUMBER[3:] not in content


def test_choosing_changing_and_ending_it(inside, client):
    inside.refresh_from_db()
    page = client.get(NOTICES)
    assert page.status_code == 200
    assert "no-store" in page["Cache-Control"]
    kept = client.post(NOTICES, {"notice_channel": "email", "notice_email": "karim@example.org"})
    assert kept["Location"] == f"{CASE}?chosen"
    assert 'role="status"' in client.get(kept["Location"]).content.decode()
    assert NoticeChoice.objects.get().address == "karim@example.org"
    client.post(NOTICES, {"notice_channel": "sms", "notice_mobile": ""})
    assert NoticeChoice.objects.get().address == inside.phone
    client.post(NOTICES, {"notice_channel": "none"})
    assert not NoticeChoice.objects.exists()
    inside.refresh_from_db()
    assert inside.version == 1


def test_the_language_of_the_page_is_that_of_the_notices(inside, client):
    client.post("/ps/tracking/case/notices/", {"notice_channel": "sms", "notice_mobile": "0701234567"})
    assert NoticeChoice.objects.get().language == "ps"


def test_what_was_typed_wrong_is_kept_and_told(inside, client):
    told = client.post(NOTICES, {"notice_channel": "email", "notice_email": "karim@"})
    assert told.status_code == 422
    content = told.content.decode()
    assert 'value="karim@"' in content
    assert "error-summary" in content
    assert not NoticeChoice.objects.exists()


def test_without_code_and_pin_nothing_is_chosen(bureau, client):
    assert client.get(NOTICES)["Location"] == AGAIN
    assert client.post(NOTICES, {"notice_channel": "none"})["Location"] == AGAIN


def test_a_number_that_failed_is_told(inside, bureau, client):
    wish(inside)
    news(inside, bureau)
    before = client.get(CASE).content.decode()
    notice = CaseNotice.objects.get()
    notice.state, notice.ended_at = NoticeState.FAILED, notice.made_at
    notice.save()
    assert len(client.get(CASE).content.decode()) > len(before)


def test_where_nothing_is_set_up_nothing_is_asked_but_a_wish_can_be_ended(inside, client, settings):
    settings.NOTICE_SMS = settings.NOTICE_EMAIL = "off"
    assert NOTICES not in client.get(CASE).content.decode()
    assert client.get(NOTICES)["Location"] == CASE
    wish(inside)
    assert client.post(NOTICES, {"notice_channel": "none"})["Location"] == f"{CASE}?chosen"
    assert not NoticeChoice.objects.exists()


def test_a_case_that_has_ended_is_not_asked(case_at, enter, client):
    enter(case_at(CaseStatus.WITHDRAWN))
    assert NOTICES not in client.get(CASE).content.decode()
    assert client.get(NOTICES)["Location"] == CASE


def test_choosing_does_not_make_an_open_answer_stale(case_at, bureau, enter, client):
    case = case_at(CaseStatus.UNDER_REVIEW)
    officer = bureau.actor(Role.OFFICER)
    request_information(case, by=officer, seen=case.version, fields=["case.phone"], reason="شماره")
    enter(case)
    seen = Case.objects.get(pk=case.pk).version
    client.post(NOTICES, {"notice_channel": "sms", "notice_mobile": ""})
    sent = {"seen": str(seen), "case.phone": "۰۹۱۲۱۱۱۲۲۳۳", "message": "", "send": ""}
    assert client.post("/fa/tracking/case/answer/", sent)["Location"] == f"{CASE}?sent"
    assert NoticeChoice.objects.get().address == "+989121112233"


def test_switched_off_is_told_to_who_wished(inside, client):
    wish(inside)
    before = client.get(CASE).content.decode()
    Office.objects.update(sends_notices=False)
    assert len(client.get(CASE).content.decode()) > len(before)
