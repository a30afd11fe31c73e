"""Ask the applicant for what is missing."""

from collections.abc import Callable

import pytest

from cases.actions.refer import refer
from cases.actions.request_information import request_information
from cases.actions.resolve_referral import resolve_referral
from cases.models import Case
from cases.roles import Role
from cases.workflow.reasons import ReferralReason
from cases.workflow.statuses import CaseStatus
from tests.cases.actions.performances import REASON
from tests.cases.actions.refusals import refused
from tests.households import Bureau, fresh, version_now


def test_what_is_asked_for_and_why_is_kept(bureau: Bureau, at: Callable[[str], Case]):
    case = at(CaseStatus.AWAITING_UNDERTAKING)
    keys = ["case.address", f"member.{case.members.all()[0].pk}.birth"]
    asked = request_information(
        case, by=bureau.actor(Role.OFFICER), seen=case.version, fields=keys, reason=REASON
    )
    asked.refresh_from_db()
    assert (asked.fields, asked.reason, asked.answered_at) == (keys, REASON, None)
    assert Case.objects.get(pk=case.pk).status == CaseStatus.INFORMATION_REQUESTED


@pytest.mark.parametrize("fields", [[], ["case.status"], ["case.phone", "case.pin_hash"], ["member.0.birth"]])
def test_only_what_can_be_corrected_is_asked_for(
    bureau: Bureau, at: Callable[[str], Case], fields: list[str]
):
    case = at(CaseStatus.UNDER_REVIEW)
    with refused(case, "fields"):
        request_information(
            case, by=bureau.actor(Role.OFFICER), seen=case.version, fields=fields, reason=REASON
        )


def test_a_member_of_another_case_is_not_asked_about(bureau: Bureau, at: Callable[[str], Case]):
    case, other = at(CaseStatus.UNDER_REVIEW), at(CaseStatus.RECEIVED)
    with refused(case, "fields"):
        request_information(
            case,
            by=bureau.actor(Role.OFFICER),
            seen=case.version,
            fields=[f"member.{other.members.all()[0].pk}.birth"],
            reason=REASON,
        )


def test_a_question_left_open_by_a_referral_is_asked_anew(bureau: Bureau, at: Callable[[str], Case]):
    case = at(CaseStatus.INFORMATION_REQUESTED)
    officer, supervisor = bureau.actor(Role.OFFICER), bureau.actor(Role.SUPERVISOR)
    refer(case, by=officer, seen=case.version, code=ReferralReason.MEDICAL, reason=REASON)
    resolve_referral(case, by=supervisor, seen=version_now(case), reference="BID-7", reason=REASON)
    request_information(
        case, by=officer, seen=version_now(case), fields=["case.address"], reason="نشانی کامل نیست"
    )
    rows = list(fresh(case).information_requests.all())
    assert [(row.fields, row.reason) for row in rows] == [(["case.address"], "نشانی کامل نیست")]
    assert rows[0].history.count() == 2
