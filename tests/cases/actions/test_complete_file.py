"""Declare the file complete."""

from collections.abc import Callable

from cases.actions.complete_file import complete_file
from cases.models import Case
from cases.roles import Role
from cases.workflow.statuses import CaseStatus
from tests.cases.actions.refusals import unmet
from tests.households import Bureau, fill_file, fresh, hand_over_documents


def test_a_complete_file_is_ready_to_cancel(bureau: Bureau, at: Callable[[str], Case]):
    case = at(CaseStatus.AWAITING_DOCUMENTS)
    fill_file(case, bureau)
    assert fresh(case).status == CaseStatus.READY_TO_CANCEL


def test_whatever_is_missing_is_named_at_once(bureau: Bureau, at: Callable[[str], Case]):
    case, officer = at(CaseStatus.AWAITING_DOCUMENTS), bureau.actor(Role.OFFICER)
    with unmet(case, "not_collected", "not_presented", "fee"):
        complete_file(case, by=officer, seen=case.version)
    hand_over_documents(case, bureau)
    case = fresh(case)
    with unmet(case, "fee"):
        complete_file(case, by=officer, seen=case.version)
