"""A boy who applies alone: taken in, stopped, seen by the protection unit, and only then accepted."""

from django.utils.translation import gettext as _

from cases.models import Case, CaseVersion
from cases.roles import Role
from cases.workflow.reasons import ReferralReason
from cases.workflow.statuses import APPLICANT_LABELS, WHAT_COMES_NEXT, CaseStatus
from cases.workflow.transitions import TransitionCode
from tests.journeys import applying, desk
from tests.journeys.family import lone_child

C, S = TransitionCode, CaseStatus


def test_a_child_alone_is_referred_before_anything_else_happens(applicant, signed_in):
    child = lone_child()
    receipt = applying.apply(applicant, [child])
    applicant.send(_("I have written it down"))
    officer = signed_in(Role.OFFICER)
    desk.find_case(officer, receipt.tracking_code)
    desk.perform(officer, C.TAKE)
    (missing,) = desk.what_is_missing(officer)
    assert missing.startswith(child.full_name)
    assert str(C.ACCEPT.label) not in officer.texts("main a.button")
    note = "نوجوان ۱۵ ساله بدون همراه"
    referral = {"code": ReferralReason.UNACCOMPANIED_MINOR, "reason": note}
    desk.perform(officer, C.REFER, referral, words=f"{C.REFER.label}: {child.full_name}")
    assert officer.texts(".file-head .badge") == [str(S.REFERRED.label)]
    assert str(C.RESOLVE_REFERRAL.label) not in officer.texts("main a.button"), "an officer cannot end it"

    applying.track(applicant, receipt)
    assert applying.where_it_stands(applicant) == str(APPLICANT_LABELS[S.REFERRED])
    assert str(WHAT_COMES_NEXT[S.REFERRED]) in applicant.text
    assert note not in applicant.text, "what is written for the protection unit is not for the screen"

    supervisor = signed_in(Role.SUPERVISOR)
    desk.find_case(supervisor, receipt.tracking_code)
    decision = {"reference": "ح-۱۴۰۵-۳۳", "reason": "پدر در هرات شناسایی شد و او را تحویل می‌گیرد"}
    desk.perform(supervisor, C.RESOLVE_REFERRAL, decision)
    assert supervisor.texts(".file-head .badge") == [str(S.UNDER_REVIEW.label)]
    case = Case.objects.get()
    assert case.referral_reference == "ح140533"
    desk.find_case(officer, receipt.tracking_code)
    assert desk.what_is_missing(officer) == []
    desk.perform(officer, C.ACCEPT)
    told = CaseVersion.objects.filter(case=case).order_by("number").values_list("transition", flat=True)
    assert list(told) == [C.RECEIVE, C.TAKE, C.REFER, C.RESOLVE_REFERRAL, C.ACCEPT]
