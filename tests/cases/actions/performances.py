"""Each action once, as it is performed on an ordinary case: by whom, from where, with which facts."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from django.utils import timezone

from cases.actions.accept import accept
from cases.actions.answer_information import answer_information
from cases.actions.assess_majority import assess_majority
from cases.actions.cancel_documents import cancel_documents
from cases.actions.change_border import change_border
from cases.actions.check_withdrawal import check_withdrawal
from cases.actions.clear_document import clear_document
from cases.actions.close import close
from cases.actions.collect_documents import collect_documents
from cases.actions.complete_file import complete_file
from cases.actions.deliver_slip import deliver_slip
from cases.actions.exclude_member import exclude_member
from cases.actions.expire import expire
from cases.actions.hand_back import hand_back
from cases.actions.issue_slip import issue_slip
from cases.actions.record_consent import record_consent
from cases.actions.record_payment import record_payment
from cases.actions.record_undertaking import record_undertaking
from cases.actions.refer import refer
from cases.actions.reissue_slip import reissue_slip
from cases.actions.reject import reject
from cases.actions.replace_pin import replace_pin
from cases.actions.request_information import request_information
from cases.actions.resolve_referral import resolve_referral
from cases.actions.return_documents import return_documents
from cases.actions.submit_request import MemberEntry
from cases.actions.take import take
from cases.actions.verify_payment import verify_payment
from cases.actions.withdraw import withdraw
from cases.actions.withdraw_member import withdraw_member
from cases.actors import Actor
from cases.models import (
    CancelMethod,
    Case,
    Consent,
    ConsentPhase,
    Decision,
    Delivery,
    Majority,
    Mark,
    Member,
    Payment,
)
from cases.requirements.household import adults_to_ask, returning_members
from cases.roles import Role
from cases.workflow.reasons import ReferralReason, ReissueReason, RejectionReason
from cases.workflow.statuses import CaseStatus
from cases.workflow.transitions import TransitionCode
from tests import households
from tests.households import Bureau

_C, _S = TransitionCode, CaseStatus
REASON = "چنان‌که در مصاحبه گفته شد"


@dataclass(frozen=True)
class Performance:
    """``ready`` does what the action needs beside the status: a receipt to verify, everybody heard."""

    code: TransitionCode
    status: CaseStatus
    role: Role
    act: Callable[..., object]  # act(case, bureau, by=…, seen=…, [reason=…])
    ready: Callable[[Case, Bureau], object] = lambda case, bureau: None

    def __call__(self, case: Case, bureau: Bureau, **how: object) -> object:
        """Perform the action as its usual actor, who has the newest version before them."""
        how = {"by": self.actor(case, bureau), "seen": households.version_now(case), **how}
        return self.act(households.fresh(case), bureau, **how)

    def actor(self, case: Case, bureau: Bureau) -> Actor:
        """Return the usual actor: somebody of the office, or the household itself."""
        return Actor.applicant(case) if self.role == Role.APPLICANT else bureau.actor(self.role)


def household() -> list[MemberEntry]:
    """Return four people: the head, another adult, a newborn without a card, one of unknown birth date."""
    people = households.family(7)
    return [people[0], people[3], replace(people[5], guardian_position=1), people[6]]


def consent_of(case: Case, **facts: object) -> Consent:
    """Return an unsaved answer of the first adult: yes, alone, by signature."""
    usual = {
        "member": adults_to_ask(case, timezone.localdate())[0],
        "phase": ConsentPhase.INITIAL,
        "decision": Decision.GIVEN,
        "text_version": "1405-1",
        "language": "فارسی",
        "is_interviewed_alone": True,
        "mark": Mark.SIGNATURE,
    }
    return Consent(**{**usual, **facts})


def delivery_to(case: Case, **facts: object) -> Delivery:
    """Return an unsaved hand-over to the head."""
    return Delivery(**{"to_member": case.members.all()[0], "mark": Mark.SIGNATURE, **facts})


def _documents(case: Case) -> list:
    return [document for member in returning_members(case) for document in member.documents.all()]


def _unverified(case: Case) -> Payment:
    return next(payment for payment in case.payments.all() if payment.verified_at is None)


def _record_payment(case: Case, bureau: Bureau, **how: object) -> Payment:
    how = {"by": bureau.actor(Role.INTAKE_CLERK), "seen": households.version_now(case), **how}
    return record_payment(case, payment=households.receipt(households.FEE), **how)


def _take_out_the_second(case: Case, bureau: Bureau, **how: object) -> Member:
    how = {"by": Actor.applicant(case), "seen": households.version_now(case), **how}
    return withdraw_member(case, member_id=case.members.all()[1].pk, **how)


def _fill_but_not_complete(case: Case, bureau: Bureau) -> None:
    households.hand_over_documents(case, bureau)
    households.pay(case, bureau)


def _reconfirm(case: Case, bureau: Bureau) -> None:
    households.hear_adults(case, bureau, ConsentPhase.FINAL)


PERFORMANCES: tuple[Performance, ...] = (
    Performance(_C.TAKE, _S.RECEIVED, Role.OFFICER, lambda c, b, **how: take(c, **how)),
    Performance(
        _C.ASSESS_MAJORITY,
        _S.UNDER_REVIEW,
        Role.SUPERVISOR,
        lambda c, b, reason=REASON, **how: assess_majority(
            c, member=c.members.all()[3], majority=Majority.ADULT, reason=reason, **how
        ),
    ),
    Performance(
        _C.REQUEST_INFORMATION,
        _S.AWAITING_DOCUMENTS,
        Role.OFFICER,
        lambda c, b, reason=REASON, **how: request_information(
            c, fields=["case.phone", f"member.{c.members.all()[1].pk}.father_name"], reason=reason, **how
        ),
    ),
    Performance(
        _C.ANSWER_INFORMATION,
        _S.INFORMATION_REQUESTED,
        Role.INTAKE_CLERK,
        lambda c, b, **how: answer_information(
            c, values={"case.phone": "+93701234567"}, answer="تلفن", **how
        ),
    ),
    Performance(
        _C.ACCEPT,
        _S.UNDER_REVIEW,
        Role.OFFICER,
        lambda c, b, **how: accept(c, **how),
        ready=lambda c, b: _hear_everybody(c, b),
    ),
    Performance(
        _C.REJECT,
        _S.UNDER_REVIEW,
        Role.DIRECTOR,
        lambda c, b, reason=REASON, **how: reject(c, code=RejectionReason.DUPLICATE, reason=reason, **how),
    ),
    Performance(
        _C.REFER,
        _S.READY_TO_CANCEL,
        Role.OFFICER,
        lambda c, b, reason=REASON, **how: refer(c, code=ReferralReason.PRESSURE, reason=reason, **how),
    ),
    Performance(
        _C.RESOLVE_REFERRAL,
        _S.REFERRED,
        Role.SUPERVISOR,
        lambda c, b, reason=REASON, **how: resolve_referral(c, reference="BID-12", reason=reason, **how),
    ),
    Performance(
        _C.RECORD_CONSENT,
        _S.UNDER_REVIEW,
        Role.OFFICER,
        lambda c, b, **how: record_consent(c, consent=consent_of(c), **how),
    ),
    Performance(
        _C.EXCLUDE_MEMBER,
        _S.READY_TO_CANCEL,
        Role.OFFICER,
        lambda c, b, **how: exclude_member(c, member=c.members.all()[1], **how),
    ),
    Performance(_C.WITHDRAW_MEMBER, _S.READY_TO_CANCEL, Role.APPLICANT, _take_out_the_second),
    Performance(
        _C.CHECK_WITHDRAWAL,
        _S.READY_TO_CANCEL,
        Role.OFFICER,
        lambda c, b, **how: check_withdrawal(c, member=c.members.all()[1], wishes_to_leave=True, **how),
        ready=_take_out_the_second,
    ),
    Performance(
        _C.RECORD_UNDERTAKING,
        _S.AWAITING_UNDERTAKING,
        Role.OFFICER,
        lambda c, b, **how: record_undertaking(
            c, undertaking=households.deed(), signatories=adults_to_ask(c, timezone.localdate()), **how
        ),
    ),
    Performance(
        _C.COLLECT_DOCUMENTS,
        _S.AWAITING_DOCUMENTS,
        Role.INTAKE_CLERK,
        lambda c, b, **how: collect_documents(c, documents=_documents(c)[:2], **how),
    ),
    Performance(
        _C.CLEAR_DOCUMENT,
        _S.AWAITING_DOCUMENTS,
        Role.SUPERVISOR,
        lambda c, b, reason=REASON, **how: clear_document(
            c, document=_documents(c)[2], reference="گواهی ولادت", reason=reason, **how
        ),
    ),
    Performance(_C.RECORD_PAYMENT, _S.AWAITING_UNDERTAKING, Role.INTAKE_CLERK, _record_payment),
    Performance(
        _C.VERIFY_PAYMENT,
        _S.AWAITING_DOCUMENTS,
        Role.OFFICER,
        lambda c, b, **how: verify_payment(c, payment=_unverified(c), **how),
        ready=_record_payment,
    ),
    Performance(
        _C.COMPLETE_FILE,
        _S.AWAITING_DOCUMENTS,
        Role.OFFICER,
        lambda c, b, **how: complete_file(c, **how),
        ready=_fill_but_not_complete,
    ),
    Performance(
        _C.CHANGE_BORDER,
        _S.DOCUMENTS_CANCELLED,
        Role.SUPERVISOR,
        lambda c, b, **how: change_border(c, border=b.border, **how),
    ),
    Performance(
        _C.CANCEL_DOCUMENTS,
        _S.READY_TO_CANCEL,
        Role.OFFICER,
        lambda c, b, **how: cancel_documents(
            c,
            second=b.actor(Role.DIRECTOR),
            method=CancelMethod.CORNER_CUT,
            najva_references=households.najva_references(c),
            **how,
        ),
        ready=_reconfirm,
    ),
    Performance(
        _C.ISSUE_SLIP, _S.DOCUMENTS_CANCELLED, Role.SUPERVISOR, lambda c, b, **how: issue_slip(c, **how)
    ),
    Performance(
        _C.REISSUE_SLIP,
        _S.DELIVERED,
        Role.DIRECTOR,
        lambda c, b, reason=REASON, **how: reissue_slip(
            c, code=ReissueReason.LOST, border=b.border, reason=reason, **how
        ),
    ),
    Performance(
        _C.DELIVER_SLIP,
        _S.SLIP_ISSUED,
        Role.INTAKE_CLERK,
        lambda c, b, **how: deliver_slip(c, delivery=delivery_to(c), **how),
    ),
    Performance(
        _C.CLOSE,
        _S.DELIVERED,
        Role.OFFICER,
        lambda c, b, **how: close(c, left_on=timezone.localdate(), **how),
    ),
    Performance(_C.WITHDRAW, _S.READY_TO_CANCEL, Role.INTAKE_CLERK, lambda c, b, **how: withdraw(c, **how)),
    Performance(
        _C.EXPIRE,
        _S.AWAITING_UNDERTAKING,
        Role.SUPERVISOR,
        lambda c, b, reason=REASON, **how: expire(c, reason=reason, **how),
    ),
    Performance(
        _C.RETURN_DOCUMENTS,
        _S.WITHDRAWN,
        Role.INTAKE_CLERK,
        lambda c, b, **how: return_documents(c, **how),
    ),
    Performance(
        _C.HAND_BACK,
        _S.READY_TO_CANCEL,
        Role.INTAKE_CLERK,
        lambda c, b, **how: hand_back(c, member=c.members.all()[1], **how),
        ready=_take_out_the_second,
    ),
    Performance(_C.REPLACE_PIN, _S.CLOSED, Role.INTAKE_CLERK, lambda c, b, **how: replace_pin(c, **how)),
)


def _hear_everybody(case: Case, bureau: Bureau) -> None:
    officer = bureau.actor(Role.OFFICER)
    unknown = case.members.all()[3]
    assess_majority(
        case,
        by=officer,
        seen=households.version_now(case),
        member=unknown,
        majority=Majority.ADULT,
        reason=REASON,
    )
    households.hear_adults(households.fresh(case), bureau, ConsentPhase.INITIAL)
