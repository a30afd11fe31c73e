"""The case file: what it says, to whom, what it notes, and what it costs."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from cases.actions.message_office import message_office
from cases.actions.note_walk_in import note_walk_in
from cases.actors import Actor
from cases.models import AccessKind, AccessRecord, Case
from cases.notifications.outbox import tell_household
from cases.roles import GROUP_NAMES, Role
from cases.workflow.statuses import CaseStatus
from cases.workflow.transitions import TransitionCode
from tests import households
from tests.cases.actions.performances import sent_by_household
from tests.cases.notifications import wishing
from tests.households import scans


def file_of(case: Case) -> str:
    return reverse("cases_staff:file", args=[case.pk])


def test_it_shows_numbers_people_papers_and_where_the_case_stands(bureau, signed_in, case_at):
    case = case_at(CaseStatus.DELIVERED)
    page = signed_in(Role.OFFICER).get(file_of(case)).content.decode()
    slip = case.slips.get()
    shown = [case.case_number, case.tracking_code, str(case.get_status_display()), str(case.border)]
    shown += [slip.serial_text, slip.file.sha256, case.custody_receipt_number, case.undertaking.deed_no]
    for member in case.members.all():
        shown += [
            member.full_name,
            *(document.card_no for document in member.documents.all()),
            member.najva.reference,
        ]
    assert [text for text in shown if text not in page] == []


def test_opening_a_case_is_noted(bureau, signed_in, case_at):
    case = case_at(CaseStatus.RECEIVED)
    signed_in(Role.AUDITOR).get(file_of(case))
    record = AccessRecord.objects.get()
    assert (record.kind, record.case, record.by_user, record.by_role) == (
        AccessKind.VIEWED,
        case,
        bureau.actor(Role.AUDITOR).user,
        Role.AUDITOR,
    )


def test_a_case_of_another_office_does_not_exist_and_the_attempt_is_noted(other_bureau, signed_in):
    foreign = households.submit(other_bureau)
    assert signed_in(Role.OFFICER).get(file_of(foreign)).status_code == 404
    assert AccessRecord.objects.get().kind == AccessKind.REFUSED


def test_the_next_step_stands_first_and_waits_for_the_role_that_takes_it(bureau, signed_in, case_at):
    case = case_at(CaseStatus.DOCUMENTS_CANCELLED)
    main = signed_in(Role.OFFICER).get(file_of(case)).context["next_steps"].main
    assert (main.label, main.step) == (TransitionCode.ISSUE_SLIP.label, None)
    assert main.waits_for == (str(Role.SUPERVISOR.label), str(Role.DIRECTOR.label))
    main = signed_in(Role.DIRECTOR).get(file_of(case)).context["next_steps"].main
    assert main.step is not None


def test_buttons_that_could_do_nothing_are_left_out(bureau, signed_in, case_at):
    case = case_at(CaseStatus.AWAITING_DOCUMENTS)
    groups = signed_in(Role.SUPERVISOR).get(file_of(case)).context["next_steps"].groups
    offered = {step.code for _title, steps in groups for step in steps}
    assert TransitionCode.RECORD_PAYMENT in offered
    assert TransitionCode.VERIFY_PAYMENT not in offered, "there is no receipt yet"


def test_an_auditor_sees_everything_and_is_offered_nothing(bureau, signed_in, case_at):
    case = case_at(CaseStatus.SLIP_ISSUED)
    page = signed_in(Role.AUDITOR).get(file_of(case))
    assert page.context["next_steps"].groups == ()
    assert page.context["next_steps"].main.step is None
    assert not page.context["may_print"]


@pytest.mark.parametrize("role", [role for role in GROUP_NAMES if role != Role.EDITOR])
def test_the_access_log_is_for_those_who_may_read_it(bureau, signed_in, case_at, role):
    case = case_at(CaseStatus.RECEIVED)
    records = signed_in(role).get(file_of(case)).context["access_records"]
    may = role in {Role.SUPERVISOR, Role.DIRECTOR, Role.AUDITOR}
    assert (records is not None) == may


def test_a_child_alone_is_blocked_and_referral_is_the_remedy(bureau, signed_in):
    case = households.case_at(CaseStatus.UNDER_REVIEW, bureau, entries=households.lone_child())
    blockers = signed_in(Role.OFFICER).get(file_of(case)).context["next_steps"].main.blockers
    assert [blocker.remedy.code for blocker in blockers] == [TransitionCode.REFER]


def test_the_steps_of_the_card_are_done_at_work_or_to_come(bureau, signed_in, case_at):
    def states(status: CaseStatus) -> list[str]:
        page = signed_in(Role.OFFICER).get(file_of(case_at(status)))
        return [step.state for step in page.context["steps"]]

    assert states(CaseStatus.AWAITING_DOCUMENTS) == ["done", "done", "now", "later", "later", "later"]
    assert set(states(CaseStatus.WITHDRAWN)) == {"later"}
    assert set(states(CaseStatus.DELIVERED)) == {"done"}


def tell_household_who_wishes(case: Case) -> None:
    """Let a notice of the case wait in the outbox."""
    wishing.wish(case)
    tell_household(Case.objects.get(pk=case.pk), timezone.now())


def _queries(client, case: Case) -> int:
    client.get(file_of(case))
    with CaptureQueriesContext(connection) as queries:
        assert client.get(file_of(case)).status_code == 200
    return len(queries)


def test_the_case_file_costs_the_same_for_two_people_and_for_twelve(bureau, signed_in, case_at):
    client = signed_in(Role.SUPERVISOR)
    few, many = case_at(CaseStatus.DELIVERED, 2), case_at(CaseStatus.DELIVERED, 12)
    assert _queries(client, few) == _queries(client, many) <= 30


def test_a_household_with_everything_costs_no_more(bureau, signed_in, case_at):
    case = case_at(CaseStatus.DELIVERED)
    scans.scan_of(case)
    sent_by_household(case, bureau)
    note_walk_in(case, by=bureau.actor(Role.INTAKE_CLERK))
    tell_household_who_wishes(case)
    message_office(case, by=Actor.applicant(case), text="سلام", token="1", language="fa", address="192.0.2.1")
    assert _queries(signed_in(Role.SUPERVISOR), case) <= 30


@pytest.mark.parametrize("status", CaseStatus)
def test_no_status_costs_more_than_thirty_queries(bureau, signed_in, case_at, status):
    assert _queries(signed_in(Role.SUPERVISOR), case_at(status)) <= 30
