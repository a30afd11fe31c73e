"""The queue: who sees what, what it can be asked, and what it costs."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from cases.models import AccessKind, AccessRecord, Case
from cases.roles import Role
from cases.staff.queue import PAGE_SIZE
from cases.workflow.statuses import CaseStatus
from tests import households

QUEUE = "/admin/cases/"


def _numbers(response) -> list[str]:
    return [line.case.case_number for line in response.context["lines"]]


def test_the_address_is_below_the_admin():
    assert reverse("cases_staff:queue") == QUEUE


def test_the_newest_case_stands_first(bureau, signed_in):
    first, second = households.submit(bureau), households.submit(bureau)
    assert _numbers(signed_in(Role.OFFICER).get(QUEUE)) == [second.case_number, first.case_number]


def test_a_line_says_who_how_many_where_and_since_when(bureau, signed_in):
    households.submit(bureau, households.family(3))
    page = signed_in(Role.OFFICER).get(QUEUE)
    line = page.context["lines"][0]
    assert (line.head_name, line.case.member_count, line.days_waiting) == ("محمدکریم احمدزی", 3, 0)
    assert "وصول شده" in page.content.decode() or "Received" in page.content.decode()


def test_cases_of_another_office_are_not_listed(bureau, other_bureau, signed_in):
    foreign = households.submit(other_bureau)
    page = signed_in(Role.OFFICER).get(QUEUE)
    assert _numbers(page) == []
    assert foreign.case_number not in page.content.decode()


def test_a_status_can_be_picked_and_each_shows_its_number(bureau, signed_in, case_at):
    taken = case_at(CaseStatus.UNDER_REVIEW)
    households.submit(bureau)
    households.submit(bureau)
    page = signed_in(Role.OFFICER).get(QUEUE, {"status": CaseStatus.UNDER_REVIEW})
    assert _numbers(page) == [taken.case_number]
    assert [(str(one.label), one.total) for one in page.context["filters"]][1:] == [
        (str(CaseStatus.RECEIVED.label), 2),
        (str(CaseStatus.UNDER_REVIEW.label), 1),
    ]
    assert page.context["filters"][0].total == 3


def test_only_mine_keeps_what_i_took(bureau, signed_in, case_at):
    mine = case_at(CaseStatus.UNDER_REVIEW)
    households.submit(bureau)
    assert _numbers(signed_in(Role.OFFICER).get(QUEUE, {"mine": "1"})) == [mine.case_number]
    assert _numbers(signed_in(Role.SUPERVISOR).get(QUEUE, {"mine": "1"})) == []


@pytest.mark.parametrize("typed", ["ښايسته گل", "احمدزي", "محمدكريم", "احمدزى محمدکریم"])
def test_a_name_is_found_whatever_keyboard_wrote_it(bureau, signed_in, typed):
    case = households.submit(bureau, households.family(2))
    assert _numbers(signed_in(Role.OFFICER).post(QUEUE, {"words": typed})) == [case.case_number]


def test_codes_numbers_and_serials_are_found_in_any_digits(bureau, signed_in, case_at):
    case = case_at(CaseStatus.SLIP_ISSUED)
    households.submit(bureau)
    document = case.members.first().documents.first()
    persian = str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")
    client = signed_in(Role.OFFICER)
    for word in (case.tracking_code, case.case_number, document.card_no, case.slips.first().serial_text):
        assert _numbers(client.post(QUEUE, {"words": word.translate(persian)})) == [case.case_number]


def test_a_search_never_finds_a_case_of_another_office(bureau, other_bureau, signed_in):
    foreign = households.submit(other_bureau)
    assert _numbers(signed_in(Role.OFFICER).post(QUEUE, {"words": foreign.tracking_code})) == []


def test_a_search_is_noted_without_its_words(bureau, signed_in):
    signed_in(Role.OFFICER).post(QUEUE, {"words": "احمدزی"})
    record = AccessRecord.objects.get(kind=AccessKind.SEARCHED)
    assert record.by_user == bureau.actor(Role.OFFICER).user
    assert record.case is None
    assert "احمدزی" not in record.detail


def test_looking_without_searching_is_not_a_search(bureau, signed_in):
    signed_in(Role.OFFICER).get(QUEUE)
    signed_in(Role.OFFICER).post(QUEUE, {"words": "  "})
    assert not AccessRecord.objects.filter(kind=AccessKind.SEARCHED).exists()


def test_older_cases_follow_page_by_page_without_gap_or_repetition(bureau, signed_in):
    made = [households.submit(bureau, households.family(1)).case_number for _ in range(PAGE_SIZE + 3)]
    client = signed_in(Role.OFFICER)
    first = client.get(QUEUE)
    second = client.get(first.context["older_url"])
    assert _numbers(first) + _numbers(second) == made[::-1]
    assert second.context["older_url"] == ""


def test_older_results_of_a_search_are_posted_too(bureau, signed_in):
    made = [households.submit(bureau, households.family(1)).case_number for _ in range(PAGE_SIZE + 1)]
    client = signed_in(Role.OFFICER)
    first = client.post(QUEUE, {"words": "احمدزی"})
    second = client.post(QUEUE, {"words": "احمدزی", "before": first.context["older"]})
    assert _numbers(second) == made[:1]


@pytest.mark.parametrize("nonsense", ["x", "1-", "-1", "9" * 30 + "-1", "1-1; drop"])
def test_an_address_that_cannot_be_read_shows_the_newest(bureau, signed_in, nonsense):
    case = households.submit(bureau)
    page = signed_in(Role.OFFICER).get(QUEUE, {"before": nonsense, "status": nonsense})
    assert _numbers(page) == [case.case_number]


def test_a_household_without_cards_and_without_slip_stands_above_all(bureau, signed_in, case_at):
    urgent = case_at(CaseStatus.DOCUMENTS_CANCELLED)
    households.submit(bureau)
    page = signed_in(Role.OFFICER).get(QUEUE, {"status": CaseStatus.RECEIVED})
    assert [line.case.pk for line in page.context["urgent"]] == [urgent.pk]
    assert reverse("cases_staff:file", args=[urgent.pk]) in page.content.decode()


def _queries(client, **asked) -> int:
    client.get(QUEUE, asked)
    with CaptureQueriesContext(
        connection,
    ) as queries:
        assert client.get(QUEUE, asked).status_code == 200
    return len(queries)


def test_the_queue_costs_the_same_queries_with_five_and_with_fifty_cases(bureau, signed_in):
    client = signed_in(Role.OFFICER)
    for _ in range(5):
        households.submit(bureau, households.family(3))
    few = _queries(client)
    for _ in range(45):
        households.submit(bureau, households.family(1))
    assert Case.objects.count() == 50
    assert _queries(client) == few <= 15
