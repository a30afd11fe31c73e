"""Accept a request after review."""

from collections.abc import Callable

from cases.actions.accept import accept
from cases.actions.assess_majority import assess_majority
from cases.models import Case, ConsentPhase, Decision, Majority
from cases.roles import Role
from cases.workflow.statuses import CaseStatus
from tests.cases.actions.performances import REASON
from tests.cases.actions.refusals import unmet
from tests.households import Bureau, fresh, hear_adults, version_now


def test_nothing_is_accepted_before_each_adult_was_heard_alone(bureau: Bureau, at: Callable[[str], Case]):
    case, officer = at(CaseStatus.UNDER_REVIEW), bureau.actor(Role.OFFICER)
    with unmet(case, "majority", "consent"):
        accept(case, by=officer, seen=case.version)


def test_a_heard_and_settled_household_is_accepted(bureau: Bureau, at: Callable[[str], Case]):
    case, officer = at(CaseStatus.UNDER_REVIEW), bureau.actor(Role.OFFICER)
    unknown = case.members.all()[3]
    assess_majority(
        case, by=officer, seen=case.version, member=unknown, majority=Majority.ADULT, reason=REASON
    )
    hear_adults(fresh(case), bureau, ConsentPhase.INITIAL)
    accepted = accept(case, by=officer, seen=version_now(case))
    assert accepted.status == CaseStatus.AWAITING_UNDERTAKING


def test_one_no_is_enough(bureau: Bureau, at: Callable[[str], Case]):
    case, officer = at(CaseStatus.UNDER_REVIEW), bureau.actor(Role.OFFICER)
    hear_adults(case, bureau, ConsentPhase.INITIAL, Decision.DECLINED)
    case = fresh(case)
    with unmet(case, "majority", "declined"):
        accept(case, by=officer, seen=case.version)
