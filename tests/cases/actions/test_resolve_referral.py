"""End a referral on the ground of a decision of the protection unit."""

from collections.abc import Callable

from cases.actions.resolve_referral import resolve_referral
from cases.models import Case
from cases.roles import Role
from cases.workflow.statuses import CaseStatus
from tests.cases.actions.performances import REASON
from tests.cases.actions.refusals import refused
from tests.households import Bureau, fresh


def test_the_case_goes_back_into_review(bureau: Bureau, at: Callable[[str], Case]):
    case = at(CaseStatus.REFERRED)
    resolve_referral(
        case, by=bureau.actor(Role.DIRECTOR), seen=case.version, reference=" BID-12 ", reason=REASON
    )
    after = fresh(case)
    assert (after.status, after.referral_reference) == (CaseStatus.UNDER_REVIEW, "BID-12")


def test_no_referral_ends_without_a_decision(bureau: Bureau, at: Callable[[str], Case]):
    case = at(CaseStatus.REFERRED)
    with refused(case, "reference"):
        resolve_referral(
            case, by=bureau.actor(Role.DIRECTOR), seen=case.version, reference="  ", reason=REASON
        )
