"""Who opened the own case: the newest on its page, everything on a page of its own, and for nobody else."""

import re
from collections.abc import Callable
from datetime import timedelta

import pytest
from django.db import connection
from django.http import HttpResponse
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from cases.actions.note_access import note_access
from cases.models import AccessKind, AccessRecord, Case
from cases.roles import STAFF_ROLES, Role
from cases.workflow.statuses import CaseStatus
from home.tracking.access import LINES_PER_PAGE
from home.tracking.case import LINES_ON_CASE

# In English the words stand as in the source; the pass is one for all languages.
CASE, ACCESS = "/en/tracking/case/", "/en/tracking/case/access/"
LINE = re.compile(r'<li class="accesses__line">(.*?)</li>', re.DOTALL)
K = AccessKind


@pytest.fixture
def entered(case_at, enter) -> Callable[[str], Case]:
    """Call it with a status to get a case whose household has typed code and PIN."""

    def entered(status: str = CaseStatus.RECEIVED) -> Case:
        case = case_at(status)
        enter(case)
        return case

    return entered


def _lines(response: HttpResponse) -> list[str]:
    """Return the text of each line."""
    found = LINE.findall(response.content.decode())
    return [" ".join(re.sub(r"<[^>]*>", " ", line).split()) for line in found]


def _viewed_on_days(case: Case, days: int) -> None:
    """Add the views of so many days before today, a line each."""
    for number in range(1, days + 1):
        at = timezone.now() - timedelta(days=number)
        AccessRecord.objects.create(case=case, kind=K.VIEWED, by_role=Role.OFFICER, at=at)


def test_the_own_visit_a_wrong_pin_and_the_office_are_told_on_the_page_of_the_case(
    case_at, enter, client, bureau
):
    case = case_at(CaseStatus.UNDER_REVIEW)
    note_access(K.VIEWED, by=bureau.actor(Role.SUPERVISOR), case=case)
    enter(case, "000000")
    enter(case)
    told = _lines(client.get(CASE))
    patterns = (
        r"You, with code and PIN .* This page was opened\.",
        r"Somebody who typed your tracking code .* A wrong PIN was typed; nothing was shown\.",
        r"Supervisor of the office .* The file was opened\.",
        r"Case officer of the office .* The case was worked on; something was added or changed\.",
        r"You .* The request was received\.",
    )
    assert len(told) == len(patterns)
    for line, pattern in zip(told, patterns, strict=True):
        assert re.fullmatch(pattern, line), line


def test_the_time_stands_in_the_iranian_calendar(entered, client):
    entered()
    line = LINE.findall(client.get("/fa/tracking/case/").content.decode())[0]
    assert re.search(r"۱۴[۰-۹]{2}/[۰-۹]{2}/[۰-۹]{2}، ساعت [۰-۹]{2}:[۰-۹]{2}", line)


def test_the_same_on_one_day_is_one_line_with_its_number(entered, client, bureau):
    case = entered()
    for _number in range(3):
        note_access(K.VIEWED, by=bureau.actor(Role.OFFICER), case=case)
    told = [line for line in _lines(client.get(CASE)) if "Case officer" in line]
    assert len(told) == 1
    assert "The file was opened." in told[0]
    assert "(3 times)" in told[0].replace("( ", "(").replace(" )", ")")


def test_no_name_of_a_person_of_the_office_appears(entered, client, bureau):
    case = entered(CaseStatus.SLIP_ISSUED)
    for role in STAFF_ROLES - {Role.EDITOR}:
        note_access(K.VIEWED, by=bureau.actor(role), case=case, detail="noted beside it")
    for address in (CASE, ACCESS):
        content = client.get(address).content.decode()
        assert "Auditor" in content
        assert "noted beside it" not in content
        for actor in bureau.actors.values():
            user = actor.user
            for name in (user.username, user.first_name, user.last_name, user.email):
                assert name not in content


def test_another_case_never_appears(case_at, entered, client, bureau):
    other = case_at(CaseStatus.UNDER_REVIEW)
    note_access(K.VIEWED, by=bureau.actor(Role.DIRECTOR), case=other)
    entered()
    for address in (CASE, ACCESS):
        response = client.get(address)
        assert len(_lines(response)) == 2, "received, and opened by the household"
        assert "Director of the office" not in response.content.decode()


def test_twenty_lines_stand_with_the_case_and_the_way_to_all_of_them(entered, client):
    case = entered()
    _viewed_on_days(case, LINES_ON_CASE - 2)
    page = client.get(CASE)
    assert len(_lines(page)) == LINES_ON_CASE
    assert ACCESS not in page.content.decode(), "there is no more to see"
    _viewed_on_days(case, LINES_ON_CASE + 3)
    page = client.get(CASE)
    assert len(_lines(page)) == LINES_ON_CASE
    assert f'href="{ACCESS}"' in page.content.decode()
    assert len(_lines(client.get(ACCESS))) == LINES_ON_CASE + 5


def test_the_whole_list_goes_on_from_page_to_page(entered, client):
    _viewed_on_days(entered(), LINES_PER_PAGE)
    first = client.get(ACCESS)
    assert len(_lines(first)) == LINES_PER_PAGE
    assert 'href="?page=2"' in first.content.decode()
    last = client.get(ACCESS + "?page=2")
    assert len(_lines(last)) == 2
    assert not set(_lines(first)) & set(_lines(last))
    assert _lines(client.get(ACCESS + "?page=nonsense")) == _lines(first)


def test_without_code_and_pin_the_list_is_not_seen(bureau, client):
    assert client.get(ACCESS)["Location"] == "/en/tracking/?again"


def test_the_list_may_not_be_stored_and_no_address_on_it_names_the_case(entered, client):
    case = entered()
    response = client.get(ACCESS)
    assert "no-store" in response["Cache-Control"]
    addresses = " ".join(re.findall(r'(?:href|action)="([^"]*)"', response.content.decode()))
    assert case.tracking_code not in addresses.replace("-", "")
    assert str(case.case_number) not in addresses


def test_to_read_the_list_is_no_visit_of_its_own(entered, client):
    entered()
    client.get(ACCESS)
    assert AccessRecord.objects.filter(kind=K.TRACKED).count() == 1


def test_the_list_costs_two_queries_of_the_case(entered, client):
    """The pass, and the lines."""
    _viewed_on_days(entered(), 2 * LINES_PER_PAGE)
    with CaptureQueriesContext(connection) as queries:
        client.get(ACCESS)
    assert len([query for query in queries if '"cases_' in query["sql"]]) == 2
