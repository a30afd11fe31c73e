"""Take a request for review."""

from collections.abc import Callable

from cases.actions.take import take
from cases.models import Case
from cases.roles import Role
from cases.workflow.statuses import CaseStatus
from tests.households import Bureau


def test_who_takes_a_request_becomes_its_officer(bureau: Bureau, at: Callable[[str], Case]):
    case = at(CaseStatus.RECEIVED)
    taken = take(case, by=bureau.actor(Role.SUPERVISOR), seen=case.version)
    assert taken.assigned_to == bureau.actor(Role.SUPERVISOR).user
    assert taken.status == CaseStatus.UNDER_REVIEW
    assert Case.objects.get(pk=case.pk).assigned_to == taken.assigned_to
