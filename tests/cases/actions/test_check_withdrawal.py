"""Nothing goes on before an adult whose part was withdrawn was asked alone; their own word decides."""

from collections.abc import Callable

import pytest

from cases.actions.accept import accept
from cases.actions.cancel_documents import cancel_documents
from cases.actions.check_withdrawal import check_withdrawal
from cases.actions.complete_file import complete_file
from cases.actions.withdraw_member import withdraw_member
from cases.actors import Actor
from cases.models import CancelMethod, Case, ConsentPhase, Member
from cases.roles import Role
from cases.workflow.statuses import CaseStatus
from tests import households
from tests.cases.actions.refusals import refused, unmet
from tests.households import Bureau, fresh, version_now


@pytest.fixture
def case_without(bureau: Bureau, request: pytest.FixtureRequest) -> Callable[[str], tuple[Case, Member]]:
    """Call it with a status to get a case of two adults, of whom one was taken out on the tracking page."""

    def case_without(status: str) -> tuple[Case, Member]:
        case = households.case_at(status, bureau, 2)
        member = case.members.all()[1]
        withdraw_member(case, by=Actor.applicant(case), seen=case.version, member_id=member.pk)
        return fresh(case), member

    return case_without


def _ask(case: Case, bureau: Bureau, member: Member, *, leaves: bool) -> None:
    officer = bureau.actor(Role.OFFICER)
    check_withdrawal(case, by=officer, seen=version_now(case), member=member, wishes_to_leave=leaves)


def test_a_request_is_not_accepted_before(bureau: Bureau, case_without):
    case, member = case_without(CaseStatus.UNDER_REVIEW)
    households.hear_adults(case, bureau, ConsentPhase.INITIAL)
    with unmet(fresh(case), "withdrawal"):
        accept(case, by=bureau.actor(Role.OFFICER), seen=version_now(case))
    _ask(case, bureau, member, leaves=False)
    accept(case, by=bureau.actor(Role.OFFICER), seen=version_now(case))
    assert not fresh(case).members.all()[1].is_returning


def test_a_file_is_not_complete_before(bureau: Bureau, case_without):
    case, member = case_without(CaseStatus.AWAITING_DOCUMENTS)
    households.hand_over_documents(case, bureau)
    households.pay(fresh(case), bureau)
    with unmet(fresh(case), "withdrawal"):
        complete_file(case, by=bureau.actor(Role.OFFICER), seen=version_now(case))
    _ask(case, bureau, member, leaves=False)
    complete_file(case, by=bureau.actor(Role.OFFICER), seen=version_now(case))


def test_no_card_is_cancelled_before(bureau: Bureau, case_without):
    case, member = case_without(CaseStatus.READY_TO_CANCEL)
    households.hear_adults(case, bureau, ConsentPhase.FINAL)
    with unmet(fresh(case), "withdrawal"):
        _cancel(case, bureau)
    _ask(case, bureau, member, leaves=False)
    _cancel(case, bureau)
    assert fresh(case).status == CaseStatus.DOCUMENTS_CANCELLED


def test_who_leaves_after_all_is_interviewed_anew(bureau: Bureau, case_without):
    case, member = case_without(CaseStatus.READY_TO_CANCEL)
    _ask(case, bureau, member, leaves=True)
    again = fresh(case).members.all()[1]
    assert (again.is_returning, again.has_unchecked_withdrawal) == (True, False)
    with unmet(fresh(case), "consent", "final_consent"):
        _cancel(case, bureau)
    households.hear_adults(fresh(case), bureau, ConsentPhase.FINAL)
    _cancel(fresh(case), bureau)


def test_nobody_is_asked_who_did_not_withdraw_nor_twice(bureau: Bureau, case_without):
    case, member = case_without(CaseStatus.UNDER_REVIEW)
    with refused(case, "member"):
        _ask(case, bureau, case.members.all()[0], leaves=False)
    _ask(case, bureau, member, leaves=False)
    with refused(fresh(case), "member"):
        _ask(case, bureau, member, leaves=True)


def _cancel(case: Case, bureau: Bureau) -> None:
    cancel_documents(
        case,
        by=bureau.actor(Role.OFFICER),
        seen=version_now(case),
        second=bureau.actor(Role.DIRECTOR),
        method=CancelMethod.PUNCHED,
        najva_references=households.najva_references(fresh(case)),
    )
