"""The timeline: one entry a version, what changed in words, and a constant price."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone, translation

from cases.actions.answer_information import answer_information
from cases.actions.request_information import request_information
from cases.actions.take import take
from cases.history import Entry, timeline
from cases.models import Case
from cases.roles import Role
from cases.workflow.statuses import CaseStatus
from cases.workflow.transitions import TransitionCode
from portal.persian.jalali import format_date
from portal.persian.partial_date import PartialDate
from tests import households


@pytest.fixture(autouse=True)
def _in_english():
    """Read the labels as they stand in the source, whatever the catalogue holds."""
    with translation.override("en"):
        yield


def _entry(case: Case, code: TransitionCode) -> Entry:
    return next(entry for entry in timeline(households.fresh(case)) if entry.version.transition == code)


def _told(entry: Entry) -> set[tuple[str, str, str, str]]:
    return {
        (change.title, field.label, field.old, field.new)
        for change in entry.changes
        for field in change.fields
    }


def test_there_is_one_entry_for_each_version_the_newest_first(case_at):
    case = case_at(CaseStatus.DELIVERED)
    entries = timeline(case)
    assert [entry.version.number for entry in entries] == list(range(case.version, 0, -1))


def test_taking_a_case_says_who_took_it_and_nothing_of_the_housekeeping(bureau, case_at):
    case = case_at(CaseStatus.RECEIVED)
    take(case, by=bureau.actor(Role.OFFICER), seen=case.version)
    entry = _entry(case, TransitionCode.TAKE)
    assert _told(entry) == {("Case", "Case officer", "", bureau.actor(Role.OFFICER).name)}
    assert entry.moved


def test_the_first_entry_names_every_person_and_paper_once(bureau):
    case = households.submit(bureau, households.family(6))
    (entry,) = timeline(households.fresh(case))
    whose = [change.whose for change in entry.changes if change.title == "Member"]
    assert sorted(whose) == sorted(str(member) for member in case.members.all())
    assert all(change.is_new for change in entry.changes)
    assert entry.is_long


def test_an_answer_shows_old_and_new_with_labels_and_a_date_as_people_write_it(bureau, case_at):
    case = case_at(CaseStatus.UNDER_REVIEW)
    member = case.members.first()
    keys = [f"member.{member.pk}.father_name", f"member.{member.pk}.birth", f"member.{member.pk}.sex"]
    officer = bureau.actor(Role.OFFICER)
    request_information(case, by=officer, seen=case.version, fields=keys, reason="ناخوانا")
    values = {keys[0]: "عبدالکریم", keys[1]: PartialDate.from_parts(1360), keys[2]: "female"}
    answer_information(case, by=officer, seen=case.version + 1, values=values, answer="درست شد")
    with translation.override("fa"):
        told = {
            (field.old, field.new)
            for change in _entry(case, TransitionCode.ANSWER_INFORMATION).changes
            for field in change.fields
            if change.whose
        }
    assert ("عبدالرحیم", "عبدالکریم") in told
    assert (member.birth.format("fa"), "۱۳۶۰") in told
    entry = _entry(case, TransitionCode.ANSWER_INFORMATION)
    assert ("Member", "Sex", "Male", "Female") in _told(entry)
    asked = _entry(case, TransitionCode.REQUEST_INFORMATION)
    assert f"{member}: father's name" in next(
        new for _t, label, _o, new in _told(asked) if label == "What is asked for"
    )


def test_a_payment_is_told_in_words_amounts_and_jalali_days(bureau, case_at):
    case = case_at(CaseStatus.READY_TO_CANCEL)
    with translation.override("fa"):
        told = {
            field.new
            for change in _entry(case, TransitionCode.RECORD_PAYMENT).changes
            for field in change.fields
        }
        assert {"۳۰۰٬۰۰۰", format_date(timezone.localdate()), households.ACCOUNT} <= told
        verified = {
            field.new
            for change in _entry(case, TransitionCode.VERIFY_PAYMENT).changes
            for field in change.fields
        }
        assert bureau.actor(Role.OFFICER).name in verified
        assert any("، ساعت " in moment for moment in verified)


def test_a_cancelled_document_names_both_officers(bureau, case_at):
    entry = _entry(case_at(CaseStatus.DOCUMENTS_CANCELLED), TransitionCode.CANCEL_DOCUMENTS)
    told = _told(entry)
    assert ("Identity document", "State", "In custody of the office", "Cancelled") in told
    assert ("Identity document", "Second officer", "", bureau.actor(Role.DIRECTOR).name) in told
    assert {change.whose for change in entry.changes if change.title == "NAJVA registration"} != {""}


def test_neither_the_pin_nor_the_signed_content_is_ever_told(bureau, case_at):
    case = case_at(CaseStatus.SLIP_ISSUED)
    slip = case.slips.get()
    told = {value for entry in timeline(case) for _t, _l, old, new in _told(entry) for value in (old, new)}
    assert not {case.pin_hash, slip.content, slip.payload} & told


def test_only_what_came_after_a_version_can_be_asked_for(bureau, case_at):
    case = case_at(CaseStatus.AWAITING_UNDERTAKING)
    assert [entry.version.number for entry in timeline(case, after=case.version - 1)] == [case.version]
    assert timeline(case, after=case.version) == []


def test_a_name_that_changed_later_does_not_hide_an_earlier_entry(bureau, case_at):
    case = case_at(CaseStatus.UNDER_REVIEW)
    assert all(entry.version.by_name for entry in timeline(case) if entry.version.by_user_id)


def _queries(case: Case) -> int:
    case = households.fresh(case)
    list(case.members.all())
    with CaptureQueriesContext(connection) as queries:
        timeline(case)
    return len(queries)


def test_a_timeline_costs_three_queries_for_two_people_and_for_eight(case_at):
    assert _queries(case_at(CaseStatus.RECEIVED, 2)) == _queries(case_at(CaseStatus.DELIVERED, 8)) == 3
