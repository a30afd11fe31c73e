"""A family whose mother does not wish to leave: she stays, keeps her card, and the others go on."""

from cases.models import Case, ConsentPhase, Decision, DocumentState, ExitSlip
from cases.roles import Role
from cases.slip.content import SlipContent
from cases.workflow.statuses import CaseStatus
from cases.workflow.transitions import TransitionCode
from tests import households
from tests.journeys import applying, desk
from tests.journeys.family import Applying, family_of_six, head, wife

C, S = TransitionCode, CaseStatus


def _three() -> list[Applying]:
    """Return a head, a wife, and a child whose guardian is the head."""
    return [head(), wife(), family_of_six()[3]]


def test_one_adult_says_no_and_stays_and_the_slip_is_for_the_others(applicant, signed_in, bureau):
    people = _three()
    father, mother, child = people
    receipt = applying.apply(applicant, people)
    officer = signed_in(Role.OFFICER)
    desk.find_case(officer, receipt.tracking_code)
    desk.perform(officer, C.TAKE)
    desk.hear(officer, father.full_name)
    desk.hear(officer, mother.full_name, says="declined")
    (missing,) = desk.what_is_missing(officer)
    assert missing.startswith(mother.full_name)

    officer.follow(f"{C.EXCLUDE_MEMBER.label}: {mother.full_name}")
    desk.press(officer, C.EXCLUDE_MEMBER, {"is_own_wish": "on"})
    assert desk.what_is_missing(officer) == []
    assert "امتناع" not in officer.texts(".file-head")[0], "staying is no mark on anybody"
    desk.perform(officer, C.ACCEPT)
    desk.record_undertaking(officer)
    desk.collect_everything(officer)
    desk.record_fee(officer, 2)
    desk.verify_fee(officer)
    desk.perform(officer, C.COMPLETE_FILE)
    desk.hear(officer, father.full_name)
    desk.cancel_cards(officer, bureau.actor(Role.SUPERVISOR).user.username)
    director = signed_in(Role.DIRECTOR)
    desk.find_case(director, receipt.tracking_code)
    desk.perform(director, C.ISSUE_SLIP, {"is_read": "on"})

    case = Case.objects.get()
    content = SlipContent.from_json(ExitSlip.objects.get().content)
    assert [holder.full_name for holder in content.holders] == [father.full_name, child.full_name]
    states = {member.full_name: member.documents.get().state for member in case.members.all()}
    assert states[father.full_name] == states[child.full_name] == DocumentState.CANCELLED
    assert states[mother.full_name] not in {DocumentState.CANCELLED, DocumentState.IN_CUSTODY}


def test_a_no_at_the_last_moment_stops_everything(applicant, signed_in, bureau):
    case = households.case_at(S.READY_TO_CANCEL, bureau, 2)
    officer = signed_in(Role.OFFICER)
    desk.find_case(officer, case.tracking_code)
    for member, answer in zip(case.members.all(), ("given", "declined"), strict=True):
        desk.hear(officer, member.full_name, says=answer)
    assert any(case.members.all()[1].full_name in missing for missing in desk.what_is_missing(officer))
    assert str(C.CANCEL_DOCUMENTS.label) not in officer.texts("main a.button"), "there is no button to press"
    officer.open(f"/admin/cases/{case.pk}/cancel-documents/")
    assert officer.page.select("main .step__form") == []
    last = case.members.all()[1].consents.get(phase=ConsentPhase.FINAL)
    assert last.decision == Decision.DECLINED
    desk.find_case(officer, case.tracking_code)
    desk.perform(officer, C.WITHDRAW, {"is_own_wish": "on"})
    desk.perform(officer, C.RETURN_DOCUMENTS, {"is_handed_over": "on"})
    assert households.fresh(case).status == S.WITHDRAWN
