"""Inside the own case: what was handed over, since when, under which receipt, and what became of it."""

import pytest

from cases.actions.return_documents import return_documents
from cases.models import IdentityDocument
from cases.roles import Role
from cases.workflow.statuses import CaseStatus
from portal.persian.jalali import format_date
from tests import households
from tests.home.tracking.reading import shown, words

CASE, PAPERS = "/fa/tracking/case/", "/fa/tracking/case/papers/"


def _lines(response) -> list[str]:
    return [" ".join(line.get_text(" ").split()) for line in shown(response).select(".handed-over__line")]


def test_each_paper_is_listed_with_whose_it_is_since_when_and_the_receipt(case_at, enter, client):
    case = case_at(CaseStatus.READY_TO_CANCEL)
    enter(case)
    assert shown(client.get(CASE)).find("a", href=PAPERS)
    page = client.get(PAPERS)
    lines = _lines(page)
    assert len(lines) == 2
    assert case.custody_receipt_number in words(page)
    for member, line in zip(case.members.all(), lines, strict=True):
        (document,) = member.documents.all()
        assert member.full_name in line
        assert document.get_kind_display() in line
        assert format_date(document.collected_at.date()) in line
        assert document.card_no not in page.content.decode()


def test_what_is_not_handed_over_is_not_listed(case_at, enter, client):
    enter(case_at(CaseStatus.UNDER_REVIEW))
    assert PAPERS not in client.get(CASE).content.decode()
    assert _lines(client.get(PAPERS)) == []


def test_when_the_request_has_ended_it_is_told_what_was_given_back(case_at, enter, client, bureau):
    case = case_at(CaseStatus.WITHDRAWN)
    enter(case)
    before = _lines(client.get(PAPERS))
    return_documents(case, by=bureau.actor(Role.INTAKE_CLERK), seen=case.version)
    after = _lines(client.get(PAPERS))
    assert len(after) == len(before) == 2
    assert all(len(new) > len(old) for old, new in zip(before, after, strict=True))


@pytest.mark.parametrize("status", [CaseStatus.DOCUMENTS_CANCELLED, CaseStatus.DELIVERED])
def test_what_was_cancelled_is_told(case_at, enter, client, status):
    case = case_at(status)
    enter(case)
    cancelled = IdentityDocument.objects.filter(member__case=case).first().cancelled_at
    assert all(line.count(format_date(cancelled.date())) for line in _lines(client.get(PAPERS)))


def test_the_list_of_another_household_is_never_shown(case_at, enter, client):
    other = case_at(CaseStatus.READY_TO_CANCEL)
    enter(case_at(CaseStatus.READY_TO_CANCEL, 1))
    assert other.custody_receipt_number not in client.get(PAPERS).content.decode()
    assert len(_lines(client.get(PAPERS))) == 1


def test_without_code_and_pin_nothing_is_seen(bureau, client):
    assert client.get(PAPERS)["Location"] == "/fa/tracking/?again"


def test_a_household_of_any_size_costs_three_queries_of_the_case(bureau, enter, client):
    case = households.case_at(CaseStatus.READY_TO_CANCEL, bureau, 6)
    enter(case)
    assert len(_lines(client.get(PAPERS))) == 5, "the newborn has no paper"
