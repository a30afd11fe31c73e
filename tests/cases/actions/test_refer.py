"""Refer a case to the protection unit, and take it back."""

from collections.abc import Callable

import pytest

from cases.actions.refer import refer
from cases.actions.resolve_referral import resolve_referral
from cases.models import Case
from cases.roles import Role
from cases.workflow.reasons import ReferralReason
from cases.workflow.statuses import BEFORE_CANCELLATION, CaseStatus
from tests.cases.actions.performances import REASON
from tests.households import Bureau, fresh, version_now


@pytest.mark.parametrize("status", sorted(BEFORE_CANCELLATION - {CaseStatus.REFERRED}))
def test_protection_comes_first_wherever_the_cards_still_exist(
    bureau: Bureau, at: Callable[[str], Case], status: CaseStatus
):
    case = at(status)
    refer(case, by=bureau.actor(Role.OFFICER), seen=case.version, code=ReferralReason.PRESSURE, reason=REASON)
    after = fresh(case)
    assert (after.status, after.referral_reason) == (CaseStatus.REFERRED, ReferralReason.PRESSURE)


def test_a_new_referral_needs_a_new_decision(bureau: Bureau, at: Callable[[str], Case]):
    case, supervisor = at(CaseStatus.REFERRED), bureau.actor(Role.SUPERVISOR)
    resolve_referral(case, by=supervisor, seen=case.version, reference="BID-1", reason=REASON)
    assert fresh(case).referral_reference == "BID-1"
    refer(case, by=supervisor, seen=version_now(case), code=ReferralReason.MEDICAL, reason=REASON)
    assert fresh(case).referral_reference == ""
