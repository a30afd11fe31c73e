"""The supervisor: decides what an officer may not, and sees who looked at a case."""

from django.utils.translation import gettext as _

from cases.models import DocumentState
from cases.roles import Role
from cases.workflow.reasons import RejectionReason
from cases.workflow.statuses import APPLICANT_LABELS, CaseStatus
from cases.workflow.transitions import TransitionCode
from tests import households
from tests.journeys import applying, desk
from tests.journeys.family import head

C, S = TransitionCode, CaseStatus


def test_a_supervisor_rejects_and_the_household_reads_why(applicant, signed_in):
    receipt = applying.apply(applicant, [head()])
    applicant.send(_("I have written it down"))
    supervisor = signed_in(Role.SUPERVISOR)
    desk.find_case(supervisor, receipt.tracking_code)
    desk.perform(supervisor, C.TAKE)
    reason = "پرونده خانوار در استان البرز ثبت است؛ همان‌جا مراجعه کنید."
    desk.perform(supervisor, C.REJECT, {"code": RejectionReason.OTHER_PROVINCE, "reason": reason})
    assert supervisor.texts(".file-head .badge") == [str(S.REJECTED.label)]
    applying.track(applicant, receipt)
    assert applying.where_it_stands(applicant) == str(APPLICANT_LABELS[S.REJECTED])
    assert str(RejectionReason.OTHER_PROVINCE.label) in applicant.text
    assert reason in applicant.text


def test_a_supervisor_clears_a_card_that_does_not_exist_and_reads_the_access_log(signed_in, bureau):
    case = households.case_at(S.AWAITING_DOCUMENTS, bureau, 6)
    infant = case.members.get(position=6)
    signed_in(Role.AUDITOR).open(f"/admin/cases/{case.pk}/")
    supervisor = signed_in(Role.SUPERVISOR)
    desk.find_case(supervisor, case.case_number)
    assert any(infant.full_name in missing for missing in desk.what_is_missing(supervisor))
    desk.clear_missing(supervisor, infant.full_name)
    assert infant.documents.get().state == DocumentState.CLEARED
    assert not any(infant.full_name in missing for missing in desk.what_is_missing(supervisor))
    assert bureau.actor(Role.AUDITOR).name in supervisor.text, "who looked is seen"
