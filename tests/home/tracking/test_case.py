"""Inside the own case: where it stands, what is asked, and the way out."""

import re
import time

import pytest
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import translation

from cases import applicant_pass
from cases.actions.replace_pin import replace_pin
from cases.actions.request_information import request_information
from cases.roles import Role
from cases.statistics import waiting
from cases.workflow.statuses import APPLICANT_LABELS, WHAT_COMES_NEXT, CaseStatus
from tests import households

CASE, WITHDRAW, LEAVE = "/fa/tracking/case/", "/fa/tracking/case/withdraw/", "/fa/tracking/case/leave/"
AGAIN, EN = "/fa/tracking/?again", "/en/tracking/"


@pytest.fixture(autouse=True)
def _no_waiting_time_is_kept():
    cache.clear()
    yield
    cache.clear()


def _in_english(text) -> str:
    with translation.override("en"):
        return str(text)


@pytest.mark.parametrize(
    ("status", "step"),
    [
        (CaseStatus.UNDER_REVIEW, 1),
        (CaseStatus.AWAITING_UNDERTAKING, 2),
        (CaseStatus.AWAITING_DOCUMENTS, 3),
        (CaseStatus.READY_TO_CANCEL, 4),
        (CaseStatus.DOCUMENTS_CANCELLED, 5),
        (CaseStatus.SLIP_ISSUED, 6),
    ],
)
def test_the_step_of_the_card_is_marked(case_at, enter, client, status, step):
    enter(case_at(status))
    content = client.get(CASE).content.decode()
    states = re.findall(r'<li class="steps__step ?([a-z_-]*)', content)
    assert states == [
        "card-steps__step--done" if number < step else "card-steps__step--current" if number == step else ""
        for number in range(1, 7)
    ]
    assert content.count('aria-current="step"') == 1
    assert str(APPLICANT_LABELS[status]) in content
    assert str(WHAT_COMES_NEXT[status]) in content


def test_what_the_office_asks_is_shown_with_its_reason(case_at, bureau, enter, client):
    case = case_at(CaseStatus.UNDER_REVIEW)
    officer = bureau.actor(Role.OFFICER)
    key = f"member.{case.members.first().pk}.grandfather_name"
    request_information(case, by=officer, seen=case.version, fields=[key], reason="نام پدربزرگ ناخواناست.")
    enter(case)
    content = client.get(CASE).content.decode()
    assert "نام پدربزرگ ناخواناست." in content
    assert str(case.members.first()) in content


def test_a_rejected_request_shows_the_reason_and_no_steps(case_at, enter, client):
    case = case_at(CaseStatus.REJECTED)
    enter(case)
    content = client.get(CASE).content.decode()
    assert case.get_rejection_reason_display() in content
    assert "card-steps" not in content
    assert WITHDRAW not in content


def test_without_code_and_pin_nothing_is_seen(bureau, client):
    for page in (CASE, WITHDRAW):
        assert client.get(page)["Location"] == AGAIN


def test_a_changed_pass_opens_nothing(case_at, enter, client):
    enter(case_at(CaseStatus.RECEIVED))
    client.cookies["applicant_pass"] = client.cookies["applicant_pass"].value[:-2] + "xx"
    assert client.get(CASE)["Location"] == AGAIN


def test_leaving_closes_the_case(case_at, enter, client):
    enter(case_at(CaseStatus.RECEIVED))
    assert client.get(LEAVE)["Location"] == CASE
    assert client.post(LEAVE)["Location"] == "/fa/tracking/?ended"
    assert client.get(CASE)["Location"] == AGAIN


def test_the_pass_ends_after_twenty_idle_minutes_and_two_hours(case_at, enter, client, monkeypatch):
    enter(case_at(CaseStatus.RECEIVED))
    clock = {"now": time.time()}
    monkeypatch.setattr(time, "time", lambda: clock["now"])
    for _ in range(7):
        clock["now"] += applicant_pass.IDLE_SECONDS - 120
        response = client.get(CASE)
        ended = response.status_code == 302
    assert ended
    monkeypatch.undo()


def test_each_visit_renews_the_pass(case_at, enter, client, monkeypatch):
    enter(case_at(CaseStatus.RECEIVED))
    first = client.cookies["applicant_pass"].value
    now = time.time() + 90
    monkeypatch.setattr(time, "time", lambda: now)
    client.get(CASE)
    assert client.cookies["applicant_pass"].value != first
    now += applicant_pass.IDLE_SECONDS + 1
    assert client.get(CASE)["Location"] == AGAIN


def test_a_replaced_pin_ends_what_the_former_one_opened(case_at, bureau, enter, client):
    case = case_at(CaseStatus.RECEIVED)
    enter(case)
    replace_pin(case, by=bureau.actor(Role.INTAKE_CLERK), seen=households.fresh(case).version)
    assert client.get(CASE)["Location"] == AGAIN


def test_the_cookie_cannot_be_read_by_scripts_and_no_address_names_the_case(case_at, enter, client):
    case = case_at(CaseStatus.RECEIVED)
    enter(case)
    cookie = client.cookies["applicant_pass"]
    assert cookie["httponly"]
    assert cookie["samesite"] == "Lax"
    assert case.tracking_code not in cookie.value
    content = client.get(CASE).content.decode()
    addresses = " ".join(re.findall(r'(?:href|action)="([^"]*)"', content))
    assert case.tracking_code not in addresses.replace("-", "")


def test_no_name_and_no_document_number_is_shown(case_at, enter, client):
    case = case_at(CaseStatus.UNDER_REVIEW)
    enter(case)
    content = client.get(CASE).content.decode()
    for member in case.members.all():
        assert member.given_name not in content
        assert all(document.card_no not in content for document in member.documents.all() if document.card_no)


def test_no_page_may_be_stored(case_at, enter, client):
    assert "no-store" in enter(case_at(CaseStatus.RECEIVED))["Cache-Control"]
    for page in (CASE, WITHDRAW):
        assert "no-store" in client.get(page)["Cache-Control"]


def _households_waited(monkeypatch, *days: int) -> None:
    monkeypatch.setattr(waiting, "days_in", lambda *_which: iter(days))


def test_how_long_the_step_took_others_is_told_beside_what_comes_next(case_at, enter, client, monkeypatch):
    _households_waited(monkeypatch, 1, 2, 4, 9, 11)
    enter(case_at(CaseStatus.UNDER_REVIEW))
    content = client.get(EN + "case/").content.decode()
    told = content.index("For half of the families it took up to 4 days.")
    assert content.index(str(_in_english(WHAT_COMES_NEXT[CaseStatus.UNDER_REVIEW]))) < told
    assert "For 9 of 10 families it took up to 11 days." in content
    assert "no promise" in content


def test_of_four_households_no_number_of_days_is_told(case_at, enter, client, monkeypatch):
    _households_waited(monkeypatch, 131, 132, 133, 134)
    enter(case_at(CaseStatus.UNDER_REVIEW))
    content = client.get(EN + "case/").content.decode()
    assert "too few families" in content
    assert not re.search(r"\b13[1-4]\b", content)
    assert "For half of the families" not in content


def test_where_nobody_waits_no_time_is_told(case_at, enter, client):
    enter(case_at(CaseStatus.WITHDRAWN))
    assert "How long this step took" not in client.get(EN + "case/").content.decode()


@pytest.mark.parametrize("status", [CaseStatus.UNDER_REVIEW, CaseStatus.INFORMATION_REQUESTED])
def test_what_the_case_costs_of_a_page_is_at_most_eight_queries(case_at, enter, client, status):
    """The pass is one of them, and the waiting time of others, which is not asked for again for an hour."""
    enter(case_at(status, 6))
    with CaptureQueriesContext(connection) as queries:
        client.get(CASE)
    of_the_case = [query["sql"] for query in queries if '"cases_' in query["sql"]]
    assert len(of_the_case) <= 8, "\n".join(of_the_case)
    assert len(queries) - len(of_the_case) <= 8, "the site and the page itself, as on every page"
