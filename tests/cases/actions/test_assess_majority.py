"""Decide whether a member is an adult where the birth date leaves it open."""

from collections.abc import Callable

import pytest
from django.utils import timezone

from cases.actions.assess_majority import assess_majority
from cases.models import Case, Majority
from cases.roles import Role
from cases.workflow.statuses import CaseStatus
from tests.cases.actions.performances import REASON
from tests.cases.actions.refusals import refused
from tests.households import Bureau, fresh


@pytest.mark.parametrize(("majority", "is_asked"), [(Majority.ADULT, True), (Majority.MINOR, False)])
def test_a_decision_settles_who_is_asked_and_who_is_protected(
    bureau: Bureau, at: Callable[[str], Case], majority: Majority, is_asked: bool
):
    case, today = at(CaseStatus.UNDER_REVIEW), timezone.localdate()
    unknown = case.members.all()[3]
    assert unknown.needs_majority_decision(today)
    assert unknown.gives_own_consent(today)
    assert unknown.needs_guardian(today)
    officer = bureau.actor(Role.OFFICER)
    assess_majority(case, by=officer, seen=case.version, member=unknown, majority=majority, reason=REASON)
    decided = fresh(case).members.all()[3]
    assert not decided.needs_majority_decision(today)
    assert (decided.gives_own_consent(today), decided.needs_guardian(today)) == (is_asked, not is_asked)


def test_a_decision_may_be_made_anew(bureau: Bureau, at: Callable[[str], Case]):
    case, officer = at(CaseStatus.UNDER_REVIEW), bureau.actor(Role.OFFICER)
    unknown = case.members.all()[3]
    for step, majority in enumerate((Majority.ADULT, Majority.MINOR)):
        assess_majority(
            case, by=officer, seen=case.version + step, member=unknown, majority=majority, reason=REASON
        )
    assert fresh(case).members.all()[3].majority == Majority.MINOR


def test_no_decision_turns_a_child_of_known_age_into_an_adult(bureau: Bureau, at: Callable[[str], Case]):
    case = at(CaseStatus.UNDER_REVIEW)
    newborn = case.members.all()[2]
    with refused(case, "member"):
        assess_majority(
            case,
            by=bureau.actor(Role.OFFICER),
            seen=case.version,
            member=newborn,
            majority=Majority.ADULT,
            reason=REASON,
        )


def test_only_a_member_of_the_case_is_decided_about(bureau: Bureau, at: Callable[[str], Case]):
    case = at(CaseStatus.UNDER_REVIEW)
    stranger = at(CaseStatus.RECEIVED).members.all()[3]
    with refused(case, "member"):
        assess_majority(
            case,
            by=bureau.actor(Role.OFFICER),
            seen=case.version,
            member=stranger,
            majority=Majority.ADULT,
            reason=REASON,
        )
