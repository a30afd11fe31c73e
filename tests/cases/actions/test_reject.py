"""Reject a request."""

from collections.abc import Callable

from cases.actions.reject import reject
from cases.models import Case
from cases.roles import Role
from cases.workflow.reasons import RejectionReason
from cases.workflow.statuses import CaseStatus
from tests.cases.actions.performances import REASON
from tests.households import Bureau


def test_the_coded_reason_and_the_words_are_kept(bureau: Bureau, at: Callable[[str], Case]):
    case = at(CaseStatus.UNDER_REVIEW)
    reject(
        case,
        by=bureau.actor(Role.DIRECTOR),
        seen=case.version,
        code=RejectionReason.LEGAL_HOLD,
        reason=REASON,
    )
    after = Case.objects.get(pk=case.pk)
    assert (after.status, after.rejection_reason) == (CaseStatus.REJECTED, RejectionReason.LEGAL_HOLD)
    assert after.versions.first().reason == REASON
