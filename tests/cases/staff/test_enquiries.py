"""The office side of questions and complaints: list, page, answer, and what is noted."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from cases.models import AccessKind, AccessRecord, Enquiry, EnquiryKind, EnquiryState
from cases.roles import Role
from cases.staff.enquiries import PAGE_SIZE
from cases.tracking_code import grouped
from cases.workflow.statuses import CaseStatus
from tests.households import enquiries
from tests.households.enquiries import TEXT

LIST = reverse("cases_staff:enquiries")
COMPLAINT, QUESTION = EnquiryKind.COMPLAINT, EnquiryKind.QUESTION


def _page(sent: Enquiry) -> str:
    return reverse("cases_staff:enquiry", args=[sent.pk])


def _listed(response) -> list[int]:
    return [line.enquiry.pk for line in response.context["lines"]]


def test_the_list_shows_the_newest_first_and_nothing_of_what_was_written(bureau, signed_in):
    first = enquiries.enquiry(bureau.office, name="گل‌محمد", reach="+989121234567")
    second = enquiries.enquiry(bureau.office)
    page = signed_in(Role.INTAKE_CLERK).get(LIST)
    assert _listed(page) == [second.pk, first.pk]
    content = page.content.decode()
    assert grouped(first.reference) in content
    assert not any(words in content for words in (TEXT, "گل‌محمد", "+989121234567"))


def test_an_officer_finds_neither_complaints_nor_their_number(bureau, signed_in):
    sent = enquiries.enquiry(bureau.office, COMPLAINT)
    client = signed_in(Role.OFFICER)
    page = client.get(LIST, {"kind": "complaint"})
    assert _listed(page) == []
    assert [(chip.total, chip.is_current) for chip in page.context["kinds"]] == [(0, False), (0, True)]
    for answer in (client.get(_page(sent)), client.post(_page(sent), {"answer": "پاسخ"})):
        assert answer.status_code == 404
    assert Enquiry.objects.get().state == EnquiryState.NEW


def test_kind_and_state_can_be_picked_and_each_shows_its_number(bureau, signed_in):
    supervisor = bureau.actor(Role.SUPERVISOR)
    waiting = enquiries.enquiry(bureau.office, COMPLAINT)
    enquiries.answered(enquiries.enquiry(bureau.office, COMPLAINT), supervisor)
    enquiries.enquiry(bureau.office, QUESTION)
    page = signed_in(Role.SUPERVISOR).get(LIST, {"kind": "complaint", "state": "new"})
    assert _listed(page) == [waiting.pk]
    assert [chip.total for chip in page.context["kinds"]] == [3, 1, 2]
    assert [chip.total for chip in page.context["states"]] == [2, 1, 1]


def test_older_ones_follow_page_by_page(bureau, signed_in):
    made = [enquiries.enquiry(bureau.office).pk for _ in range(PAGE_SIZE + 2)]
    client = signed_in(Role.OFFICER)
    first = client.get(LIST)
    second = client.get(first.context["older_url"])
    assert _listed(first) + _listed(second) == made[::-1]
    assert second.context["older_url"] == ""


@pytest.mark.parametrize("nonsense", ["x", "-1", "9" * 30, "1; drop"])
def test_an_address_that_cannot_be_read_shows_everything(bureau, signed_in, nonsense):
    sent = enquiries.enquiry(bureau.office)
    page = signed_in(Role.OFFICER).get(LIST, {"before": nonsense, "state": nonsense, "kind": nonsense})
    assert _listed(page) == [sent.pk]


def test_opening_one_is_noted_and_shown_to_those_who_watch(bureau, signed_in):
    sent = enquiries.enquiry(bureau.office, QUESTION)
    signed_in(Role.OFFICER).get(_page(sent))
    record = AccessRecord.objects.get()
    officer = bureau.actor(Role.OFFICER).user
    assert (record.kind, record.enquiry_id, record.by_user) == (AccessKind.VIEWED, sent.pk, officer)
    assert officer.get_full_name() in signed_in(Role.DIRECTOR).get(_page(sent)).content.decode()
    assert signed_in(Role.INTAKE_CLERK).get(_page(sent)).context["access_records"] is None


def test_what_was_written_is_shown_as_text_and_never_as_markup(bureau, signed_in):
    sent = enquiries.enquiry(bureau.office, text="<script>alert(1)</script>\nسطر دوم")
    content = signed_in(Role.OFFICER).get(_page(sent)).content.decode()
    assert "<script>alert" not in content
    assert "&lt;script&gt;alert(1)&lt;/script&gt;<br>سطر دوم" in content


def test_an_answer_is_sent_once_and_kept_when_a_colleague_was_faster(bureau, signed_in):
    sent = enquiries.enquiry(bureau.office)
    client = signed_in(Role.OFFICER)
    assert client.post(_page(sent), {"answer": " "}).status_code == 422
    assert client.post(_page(sent), {"answer": "بفرمایید"})["Location"] == _page(sent)
    again = client.post(_page(sent), {"answer": "پاسخ دیگر"})
    assert again.status_code == 409
    assert "پاسخ دیگر" in again.content.decode()
    assert Enquiry.objects.get().answer == "بفرمایید"


def test_closing_needs_an_answer_and_a_button(bureau, signed_in):
    sent = enquiries.enquiry(bureau.office)
    client, close = signed_in(Role.OFFICER), reverse("cases_staff:close_enquiry", args=[sent.pk])
    assert client.get(close)["Location"] == _page(sent)
    client.post(close)
    assert Enquiry.objects.get().state == EnquiryState.NEW
    enquiries.answered(sent, bureau.actor(Role.OFFICER))
    client.post(close)
    assert Enquiry.objects.get().state == EnquiryState.CLOSED


def test_the_auditor_reads_complaints_and_can_send_nothing(bureau, signed_in):
    sent = enquiries.enquiry(bureau.office, COMPLAINT)
    client = signed_in(Role.AUDITOR)
    page = client.get(_page(sent))
    assert page.status_code == 200
    assert not re.search(rf'action="{_page(sent)}', page.content.decode())
    assert client.post(_page(sent), {"answer": "پاسخ"}).status_code == 403
    assert client.post(reverse("cases_staff:close_enquiry", args=[sent.pk])).status_code == 403
    assert Enquiry.objects.get().state == EnquiryState.NEW


def test_a_complaint_leads_to_its_case_only_within_the_office(bureau, other_bureau, signed_in, case_at):
    case = case_at(CaseStatus.RECEIVED)
    own = enquiries.enquiry(bureau.office, COMPLAINT, tracking_code=case.tracking_code)
    foreign = enquiries.enquiry(other_bureau.office, COMPLAINT, tracking_code=case.tracking_code)
    file = reverse("cases_staff:file", args=[case.pk])
    assert file in signed_in(Role.DIRECTOR).get(_page(own)).content.decode()
    elsewhere = signed_in(Role.DIRECTOR, other_bureau).get(_page(foreign))
    assert elsewhere.context["case"] is None


def _queries(client, address: str) -> int:
    client.get(address)
    with CaptureQueriesContext(connection) as queries:
        assert client.get(address).status_code == 200
    return len(queries)


def test_list_and_page_cost_the_same_queries_however_many_there_are(bureau, signed_in):
    client, sent = signed_in(Role.DIRECTOR), enquiries.enquiry(bureau.office, COMPLAINT)
    few = _queries(client, LIST), _queries(client, _page(sent))
    for _ in range(20):
        enquiries.enquiry(bureau.office, COMPLAINT)
    many = _queries(client, LIST), _queries(client, _page(sent))
    assert many == few
    assert many[0] <= 12, many
    assert many[1] <= 13, many  # one of them writes the access log
