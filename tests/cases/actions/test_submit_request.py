"""Receive a request."""

import re
from collections.abc import Callable
from uuid import uuid4

import pytest
from django.contrib.auth.hashers import check_password
from django.db import IntegrityError, transaction

from cases.actions import submit_request as module
from cases.actions.submit_request import submit_request
from cases.actors import Actor
from cases.exceptions import InvalidFact, NotAllowed
from cases.models import Assistance, Case, CaseVersion, DocumentState, Relation
from cases.roles import Role
from cases.tracking_code import is_well_formed
from cases.workflow.statuses import CaseStatus
from cases.workflow.transitions import TransitionCode
from tests import households
from tests.cases.actions.evidence import last_keys, rows_since
from tests.households import PIN, Bureau, family, fresh, request


def _send(bureau: Bureau, **how: object) -> module.Submission:
    how = {
        "by": Actor.new_applicant(),
        "members": family(6),
        "submission_key": uuid4(),
        "pin": PIN,
        **how,
    }
    if how["by"].is_staff:
        how.setdefault("assistance", households.assistance())
    return submit_request(request(bureau), **how)


def test_a_request_becomes_a_case_of_one_version(bureau: Bureau):
    keys = last_keys()
    sent = _send(bureau)
    assert sent.is_new
    case = fresh(sent.case)
    assert (case.status, case.version) == (CaseStatus.RECEIVED, 1)
    assert re.fullmatch(r"17-14\d\d-P\d{5}", case.case_number)
    assert is_well_formed(case.tracking_code)
    assert check_password(PIN, case.pin_hash)
    assert PIN not in case.pin_hash
    version = CaseVersion.objects.get(case=case)
    assert (version.transition, version.from_status, version.to_status) == (
        TransitionCode.RECEIVE,
        "",
        CaseStatus.RECEIVED,
    )
    assert (version.by_user, version.by_role) == (None, Role.APPLICANT)
    rows = rows_since(keys)
    assert {row.case_version_id for row in rows} == {version.pk}
    assert {row.history_type for row in rows if row.instance_type is Case} <= {"+", "~"}


def test_names_are_stored_letter_for_letter(bureau: Bureau):
    written = [str(entry.member) for entry in family(6)]
    stored = fresh(_send(bureau).case).members.all()
    assert [str(member) for member in stored] == written
    assert "ښایسته ګل احمدزۍ" in written
    assert "ڕێبوار قادر" in written
    assert [member.position for member in stored] == [1, 2, 3, 4, 5, 6]


def test_who_cares_for_a_child_is_kept(bureau: Bureau):
    members = fresh(_send(bureau).case).members.all()
    assert members[2].guardian == members[0]
    assert members[5].guardian == members[1]
    assert members[0].guardian is None


def test_an_applicant_states_documents_and_decides_nothing_about_them(bureau: Bureau):
    entries = family(6)
    for entry, state in zip(entries, [*DocumentState], strict=False):
        entry.documents[0].state = state
    stored = fresh(_send(bureau, members=entries).case).members.all()
    states = [member.documents.all()[0].state for member in stored]
    declared, lost = DocumentState.DECLARED, DocumentState.LOST
    assert states == [declared, lost, declared, declared, declared, DocumentState.MISSING]


def test_the_same_submission_gives_the_same_case(bureau: Bureau):
    key = uuid4()
    first, second = _send(bureau, submission_key=key), _send(bureau, submission_key=key)
    assert (first.is_new, second.is_new) == (True, False)
    assert first.case == second.case
    assert first.case.members.count() == 6
    third = _send(bureau)
    assert third.case.case_number[-5:] == f"{int(first.case.case_number[-5:]) + 1:05d}"


def test_a_clerk_enters_a_request_at_the_own_counter_only(bureau: Bureau):
    clerk = bureau.actor(Role.INTAKE_CLERK)
    case = _send(bureau, by=clerk).case
    assert case.entered_by == clerk.user
    assert case.versions.get().by_role == Role.INTAKE_CLERK
    with pytest.raises(NotAllowed):
        _send(bureau, by=households.bureau("19").actor(Role.INTAKE_CLERK))


@pytest.mark.parametrize("role", [Role.DIRECTOR, Role.AUDITOR, Role.EDITOR])
def test_others_enter_no_request(bureau: Bureau, role: Role):
    with pytest.raises(NotAllowed):
        _send(bureau, by=bureau.actor(role))


@pytest.mark.parametrize("heads", [0, 2])
def test_a_household_has_one_head(bureau: Bureau, heads: int):
    entries = family(3)
    for place, entry in enumerate(entries):
        entry.member.relation = Relation.HEAD if place < heads else Relation.SIBLING
    before = Case.objects.count()
    with pytest.raises(InvalidFact) as answer:
        _send(bureau, members=entries)
    assert answer.value.field == "members"
    assert Case.objects.count() == before


def test_a_failure_at_the_last_member_leaves_nothing(bureau: Bureau):
    entries = family(3)
    entries[2].member.sex = None
    before = (Case.objects.count(), CaseVersion.objects.count(), last_keys())
    with pytest.raises(Exception, match="sex"):
        _send(bureau, members=entries)
    assert (Case.objects.count(), CaseVersion.objects.count(), last_keys()) == before


def test_it_is_told_after_commit(
    bureau: Bureau, django_capture_on_commit_callbacks: Callable, monkeypatch: pytest.MonkeyPatch
):
    told = []
    monkeypatch.setattr(module, "announce", told.append)
    with django_capture_on_commit_callbacks(execute=True):
        case = _send(bureau).case
        assert told == []
    assert told == [case.versions.get().pk]


def test_what_a_clerk_brings_in_says_who_asked_and_what_was_read_aloud(bureau: Bureau):
    clerk = bureau.actor(Role.INTAKE_CLERK)
    asked = {"asked_by": "other", "asker_name": "ښایسته ګل", "asker_relation": "خواهر"}
    keys = last_keys()
    case = fresh(_send(bureau, by=clerk, assistance=households.assistance(**asked)).case)
    assert (case.assistance.clerk, case.assistance.asker_name) == (clerk.user, "ښایسته ګل")
    kept = [row for row in rows_since(keys) if row.instance_type is Assistance]
    assert [row.case_version.number for row in kept] == [1]


def test_a_clerk_without_it_and_an_applicant_with_it_are_refused(bureau: Bureau):
    before = Case.objects.count()
    for by, assistance in (
        (bureau.actor(Role.INTAKE_CLERK), None),
        (Actor.new_applicant(), households.assistance()),
    ):
        with pytest.raises(InvalidFact) as refusal:
            _send(bureau, by=by, assistance=assistance)
        assert refusal.value.field == "asked_by"
    assert Case.objects.count() == before


def test_what_was_not_read_aloud_is_not_stored(bureau: Bureau):
    before = Case.objects.count()
    unread = households.assistance(is_read_aloud=False)
    with pytest.raises(IntegrityError), transaction.atomic():
        _send(bureau, by=bureau.actor(Role.INTAKE_CLERK), assistance=unread)
    assert Case.objects.count() == before
