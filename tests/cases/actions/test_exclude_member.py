"""Record that a member stays."""

from collections.abc import Callable

from cases.actions.exclude_member import exclude_member
from cases.actions.take import take
from cases.models import Case, DocumentState
from cases.roles import Role
from cases.workflow.statuses import CaseStatus
from tests.cases.actions.refusals import refused
from tests.households import Bureau, family, fresh, submit, version_now


def test_who_stays_gets_the_card_back_at_once(bureau: Bureau, at: Callable[[str], Case]):
    case = at(CaseStatus.READY_TO_CANCEL)
    staying = case.members.all()[1]
    assert staying.documents.all()[0].state == DocumentState.IN_CUSTODY
    exclude_member(case, by=bureau.actor(Role.OFFICER), seen=case.version, member=staying)
    member = fresh(case).members.all()[1]
    assert not member.is_returning
    document = member.documents.all()[0]
    assert document.state == DocumentState.RETURNED
    assert document.returned_at is not None


def test_a_child_is_not_left_behind(bureau: Bureau, at: Callable[[str], Case]):
    case = at(CaseStatus.UNDER_REVIEW)
    for child_or_unsettled in case.members.all()[2:]:
        with refused(case, "member"):
            exclude_member(case, by=bureau.actor(Role.OFFICER), seen=case.version, member=child_or_unsettled)


def test_the_head_is_not_taken_out_of_a_case_that_goes_on(bureau: Bureau, at: Callable[[str], Case]):
    case = at(CaseStatus.UNDER_REVIEW)
    with refused(case, "member"):
        exclude_member(case, by=bureau.actor(Role.OFFICER), seen=case.version, member=case.members.all()[0])


def test_nobody_is_excluded_twice_and_no_stranger(bureau: Bureau, at: Callable[[str], Case]):
    case, officer = at(CaseStatus.UNDER_REVIEW), bureau.actor(Role.OFFICER)
    with refused(case, "member"):
        exclude_member(case, by=officer, seen=case.version, member=at(CaseStatus.RECEIVED).members.all()[1])
    second = case.members.all()[1]
    exclude_member(case, by=officer, seen=case.version, member=second)
    case = fresh(case)
    with refused(case, "member"):
        exclude_member(case, by=officer, seen=case.version, member=second)


def test_when_the_last_one_stays_the_request_is_withdrawn_instead(bureau: Bureau):
    officer = bureau.actor(Role.OFFICER)
    case = submit(bureau, family(1))
    from_review = _taken(case, bureau)
    with refused(from_review, "member"):
        exclude_member(from_review, by=officer, seen=version_now(case), member=from_review.members.all()[0])


def _taken(case: Case, bureau: Bureau) -> Case:
    take(case, by=bureau.actor(Role.OFFICER), seen=case.version)
    return fresh(case)
