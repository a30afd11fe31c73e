"""End an abandoned request."""

from collections.abc import Callable

from cases.actions.expire import expire
from cases.models import Case
from cases.roles import Role
from cases.workflow.statuses import CaseStatus
from tests.cases.actions.performances import REASON
from tests.households import Bureau, fresh


def test_an_abandoned_request_ends_with_a_reason(bureau: Bureau, at: Callable[[str], Case]):
    case = at(CaseStatus.INFORMATION_REQUESTED)
    expire(case, by=bureau.actor(Role.DIRECTOR), seen=case.version, reason=REASON)
    after = fresh(case)
    assert after.status == CaseStatus.EXPIRED
    assert after.versions.first().reason == REASON
