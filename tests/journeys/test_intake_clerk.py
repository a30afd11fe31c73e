"""The clerk at the counter: finds a case, gives a new PIN, takes papers and receipts, decides nothing."""

from django.utils.translation import gettext as _

from cases.models import CaseVersion, DocumentState
from cases.roles import Role
from cases.workflow.statuses import APPLICANT_LABELS, CaseStatus
from cases.workflow.transitions import TransitionCode
from tests import households
from tests.journeys import applying, desk

C, S = TransitionCode, CaseStatus
DECISIONS = [C.ACCEPT, C.REJECT, C.REFER, C.RECORD_CONSENT, C.COMPLETE_FILE, C.VERIFY_PAYMENT]


def test_a_clerk_serves_a_household_at_the_counter(signed_in, bureau, applicant):
    case = households.case_at(S.AWAITING_DOCUMENTS, bureau, 2)
    clerk = signed_in(Role.INTAKE_CLERK)
    desk.find_case(clerk, "احمدزي")  # an Arabic ye is found as well
    assert clerk.texts(".file-head .badge") == [str(S.AWAITING_DOCUMENTS.label)]
    buttons = clerk.texts("main a.button")
    assert not {str(code.label) for code in DECISIONS} & set(buttons)
    assert "در انتظار: کارشناس، سرپرست" in clerk.text, "the page says who must take the next step"

    desk.collect_everything(clerk)
    desk.record_fee(clerk, 2)
    case = households.fresh(case)
    states = [document.state for member in case.members.all() for document in member.documents.all()]
    assert states == [DocumentState.IN_CUSTODY] * 2
    assert case.custody_receipt_number in clerk.text

    clerk.follow(str(C.REPLACE_PIN.label))
    clerk.send(str(C.REPLACE_PIN.label), {"is_identity_checked": "on"})
    (pin,) = clerk.texts(".pin")
    applying.track(applicant, applying.Receipt(case.tracking_code, pin))
    assert applying.where_it_stands(applicant) == str(APPLICANT_LABELS[S.AWAITING_DOCUMENTS])

    clerk.follow(_("Back to the case"))
    desk.perform(clerk, C.WITHDRAW, {"is_own_wish": "on"})
    desk.perform(clerk, C.RETURN_DOCUMENTS, {"is_handed_over": "on"})
    assert clerk.texts(".file-head .badge") == [str(S.WITHDRAWN.label)]
    applicant.open("/fa/tracking/case/")
    assert applying.where_it_stands(applicant) == str(APPLICANT_LABELS[S.WITHDRAWN])
    done = CaseVersion.objects.filter(case=case, by_role=Role.INTAKE_CLERK).order_by("-number")[:5]
    assert [version.transition for version in reversed(done)] == [
        *(C.COLLECT_DOCUMENTS, C.RECORD_PAYMENT, C.REPLACE_PIN, C.WITHDRAW, C.RETURN_DOCUMENTS)
    ]


def test_a_clerk_does_not_find_the_case_of_another_office(signed_in, bureau):
    other = households.bureau("19", "اداره کل امور اتباع و مهاجرین خارجی استان البرز")
    case = households.case_at(S.RECEIVED, other, 1)
    clerk = signed_in(Role.INTAKE_CLERK)
    clerk.open("/admin/cases/")
    clerk.send(_("Search"), {"words": case.tracking_code})
    assert clerk.texts(".queue tbody tr") == []
    clerk.open(f"/admin/cases/{case.pk}/")
    assert clerk.status == 404
