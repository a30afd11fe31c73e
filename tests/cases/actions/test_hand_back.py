"""Give documents back to somebody who stays."""

from collections.abc import Callable

from cases.actions.check_withdrawal import check_withdrawal
from cases.actions.close import close
from cases.actions.hand_back import hand_back
from cases.actions.issue_slip import issue_slip
from cases.actions.withdraw_member import withdraw_member
from cases.actors import Actor
from cases.models import Case, DocumentState
from cases.roles import Role
from cases.workflow.statuses import CaseStatus
from tests import households
from tests.cases.actions.refusals import refused, unmet
from tests.households import Bureau, fresh, version_now


def _without_the_second(case: Case) -> Case:
    withdraw_member(
        case, by=Actor.applicant(case), seen=version_now(case), member_id=case.members.all()[1].pk
    )
    return fresh(case)


def test_only_what_belongs_to_the_person_goes_back(bureau: Bureau, at: Callable[[str], Case]):
    case = _without_the_second(at(CaseStatus.READY_TO_CANCEL))
    hand_back(case, by=bureau.actor(Role.INTAKE_CLERK), seen=case.version, member=case.members.all()[1])
    first, second, *_others = fresh(case).members.all()
    assert first.documents.all()[0].state == DocumentState.IN_CUSTODY
    returned = second.documents.all()[0]
    assert returned.state == DocumentState.RETURNED
    assert returned.returned_at is not None


def test_nothing_goes_back_where_everybody_leaves(bureau: Bureau, at: Callable[[str], Case]):
    case = at(CaseStatus.READY_TO_CANCEL)
    with unmet(case, "nothing_held"):
        hand_back(case, by=bureau.actor(Role.INTAKE_CLERK), seen=case.version, member=case.members.all()[1])


def test_nothing_goes_back_to_somebody_who_leaves(bureau: Bureau, at: Callable[[str], Case]):
    case = _without_the_second(at(CaseStatus.READY_TO_CANCEL))
    with refused(case, "member"):
        hand_back(case, by=bureau.actor(Role.INTAKE_CLERK), seen=case.version, member=case.members.all()[0])


def test_no_file_is_closed_over_the_card_of_somebody_who_stays(bureau: Bureau):
    case = households.case_at(CaseStatus.READY_TO_CANCEL, bureau, 2)
    member = _without_the_second(case).members.all()[1]
    officer = bureau.actor(Role.OFFICER)
    check_withdrawal(case, by=officer, seen=version_now(case), member=member, wishes_to_leave=False)
    households.reconfirm_and_cancel(fresh(case), bureau)
    issue_slip(fresh(case), by=bureau.actor(Role.DIRECTOR), seen=version_now(case))
    households.deliver(fresh(case), bureau)
    with unmet(fresh(case), "held_of_staying"):
        close(case, by=officer, seen=version_now(case))
    hand_back(case, by=bureau.actor(Role.INTAKE_CLERK), seen=version_now(case), member=member)
    close(case, by=officer, seen=version_now(case))
    assert fresh(case).status == CaseStatus.CLOSED
