"""Give documents back after a case ended without a slip."""

from collections.abc import Callable

import pytest

from cases.actions.return_documents import return_documents
from cases.models import Case, DocumentState
from cases.roles import Role
from cases.workflow.statuses import CaseStatus
from tests.cases.actions.refusals import unmet
from tests.households import Bureau, fresh


@pytest.mark.parametrize("status", [CaseStatus.WITHDRAWN, CaseStatus.EXPIRED])
def test_everything_held_goes_back(bureau: Bureau, at: Callable[[str], Case], status: CaseStatus):
    case, clerk = at(status), bureau.actor(Role.INTAKE_CLERK)
    returned = return_documents(case, by=clerk, seen=case.version)
    assert len(returned) == 3
    states = [document.state for member in fresh(case).members.all() for document in member.documents.all()]
    assert states == [DocumentState.RETURNED] * 2 + [DocumentState.CLEARED, DocumentState.RETURNED]
    case = fresh(case)
    with unmet(case, "nothing_held"):
        return_documents(case, by=clerk, seen=case.version)


def test_nothing_goes_back_where_nothing_is_held(bureau: Bureau, at: Callable[[str], Case]):
    case = at(CaseStatus.REJECTED)
    with unmet(case, "nothing_held"):
        return_documents(case, by=bureau.actor(Role.OFFICER), seen=case.version)
