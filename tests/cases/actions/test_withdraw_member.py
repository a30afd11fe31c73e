"""Withdraw one adult's part on the tracking page."""

from collections.abc import Callable

import pytest
from django.utils import timezone

from cases.actions.exclude_member import exclude_member
from cases.actions.withdraw_member import withdraw_member
from cases.actors import Actor
from cases.exceptions import NotAllowed, StaleCase, WrongStatus
from cases.models import Case, CaseVersion, DocumentState
from cases.roles import GROUP_NAMES, Role
from cases.workflow.statuses import AFTER_CANCELLATION, BEFORE_CANCELLATION, CaseStatus
from cases.workflow.transitions import TransitionCode
from tests.cases.actions.evidence import traces
from tests.cases.actions.refusals import refused
from tests.households import Bureau, family, fresh, submit

At = Callable[[str], Case]


def _withdraw(case: Case, place: int, by: Actor | None = None) -> object:
    """Take out a member by position; the household does it, with the newest version before its eyes."""
    member = fresh(case).members.all()[place]
    return withdraw_member(
        case, by=by or Actor.applicant(case), seen=fresh(case).version, member_id=member.pk
    )


@pytest.mark.parametrize("status", sorted(BEFORE_CANCELLATION))
def test_until_cancellation_one_adult_stays_and_the_case_stands_where_it_stood(at: At, status: CaseStatus):
    case = at(status)
    _withdraw(case, 1)
    after = fresh(case)
    head, wife, *_others = after.members.all()
    assert (head.is_returning, wife.is_returning) == (True, False)
    assert wife.has_unchecked_withdrawal
    assert after.status == status
    version = CaseVersion.objects.filter(case=case).latest("number")
    assert (version.transition, version.by_role, version.by_user, version.reason) == (
        TransitionCode.WITHDRAW_MEMBER,
        Role.APPLICANT,
        None,
        "",
    )


@pytest.mark.parametrize("status", sorted(AFTER_CANCELLATION))
def test_after_cancellation_nobody_is_taken_off(at: At, status: CaseStatus):
    case = at(status)
    before = traces(case)
    with pytest.raises(WrongStatus):
        _withdraw(case, 1)
    assert traces(case) == before


def test_an_original_stays_in_custody_until_it_is_given_back_in_person(at: At):
    case = at(CaseStatus.READY_TO_CANCEL)
    _withdraw(case, 1)
    assert fresh(case).members.all()[1].documents.all()[0].state == DocumentState.IN_CUSTODY


def test_neither_the_head_nor_a_minor_nor_somebody_of_unsettled_age_is_taken_out(bureau: Bureau):
    case = submit(bureau, family(7))
    for place in (0, 2, 4, 5, 6):
        with refused(fresh(case), "whose"):
            _withdraw(case, place)


def test_nobody_of_another_household_is_taken_out(at: At):
    case, other = at(CaseStatus.UNDER_REVIEW), at(CaseStatus.RECEIVED)
    stranger = other.members.all()[1].pk
    with refused(case, "whose"):
        withdraw_member(case, by=Actor.applicant(case), seen=case.version, member_id=stranger)
    with pytest.raises(NotAllowed):
        withdraw_member(other, by=Actor.applicant(case), seen=other.version, member_id=stranger)


def test_whom_an_officer_recorded_as_staying_is_answered_alike(bureau: Bureau, at: At):
    case = at(CaseStatus.UNDER_REVIEW)
    member = case.members.all()[1]
    exclude_member(case, by=bureau.actor(Role.OFFICER), seen=case.version, member=member)
    _withdraw(case, 1)
    after = fresh(case).members.all()[1]
    assert (after.is_returning, after.has_unchecked_withdrawal) == (False, True)


def test_a_newer_version_is_looked_at_first(at: At):
    case = at(CaseStatus.UNDER_REVIEW)
    with pytest.raises(StaleCase):
        withdraw_member(
            case, by=Actor.applicant(case), seen=case.version - 1, member_id=case.members.all()[1].pk
        )


@pytest.mark.parametrize("role", GROUP_NAMES)
def test_the_office_has_its_own_ways(bureau: Bureau, at: At, role: Role):
    case = at(CaseStatus.UNDER_REVIEW)
    with pytest.raises(NotAllowed):
        _withdraw(case, 1, bureau.actor(role))


def test_who_was_asked_and_leaves_after_all_can_withdraw_once_more(bureau: Bureau, at: At):
    case = at(CaseStatus.UNDER_REVIEW)
    _withdraw(case, 1)
    first = fresh(case).members.all()[1].withdrew_at
    _withdraw(case, 1)
    again = fresh(case).members.all()[1]
    assert first < again.withdrew_at <= timezone.now()
