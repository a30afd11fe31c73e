"""The one table of pages that perform a transition: its form, its action, and how the page looks."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

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
from cases.actions.take import take
from cases.actions.verify_payment import verify_payment
from cases.actions.withdraw import withdraw
from cases.forms.staff import (
    border,
    cancellation,
    decisions,
    handover,
    information,
    members,
    papers,
    staying,
    undertaking,
)
from cases.forms.staff.base import TransitionForm
from cases.models import CLEARABLE, Case
from cases.requirements.household import staying_with_something_held
from cases.workflow.transitions import TransitionCode


def _always(case: Case) -> bool:
    return True


@dataclass(frozen=True)
class Performance:
    """How a transition is performed from its page; ``is_of_use`` hides a button that could do nothing."""

    form: type[TransitionForm]
    action: Callable[..., Any]
    template: str = "cases/staff/transition.html"
    is_of_use: Callable[[Case], bool] = _always


def _somebody_is_undecided(case: Case) -> bool:
    return bool(members.undecided(case))


def _somebody_can_stay(case: Case) -> bool:
    return sum(member.is_returning for member in case.members.all()) > 1


def _a_withdrawal_is_unchecked(case: Case) -> bool:
    return any(member.has_unchecked_withdrawal for member in case.members.all())


def _something_is_to_be_handed_back(case: Case) -> bool:
    return bool(staying_with_something_held(case))


def _something_can_be_collected(case: Case) -> bool:
    return bool(papers.documents_of_leaving(case, papers.TAKEABLE))


def _something_cannot_be_presented(case: Case) -> bool:
    return bool(papers.documents_of_leaving(case, CLEARABLE))


def _a_receipt_is_unverified(case: Case) -> bool:
    return bool(papers.unverified_payments(case))


_C, _P = TransitionCode, Performance
PERFORMANCES: dict[TransitionCode, Performance] = {
    _C.TAKE: _P(decisions.PlainForm, take),
    _C.ASSESS_MAJORITY: _P(members.AssessMajorityForm, assess_majority, is_of_use=_somebody_is_undecided),
    _C.REQUEST_INFORMATION: _P(
        information.RequestInformationForm, request_information, "cases/staff/request_information.html"
    ),
    _C.ANSWER_INFORMATION: _P(
        information.AnswerInformationForm, answer_information, "cases/staff/answer_information.html"
    ),
    _C.ACCEPT: _P(decisions.PlainForm, accept),
    _C.REJECT: _P(decisions.RejectForm, reject),
    _C.REFER: _P(decisions.ReferForm, refer),
    _C.RESOLVE_REFERRAL: _P(decisions.ResolveReferralForm, resolve_referral),
    _C.RECORD_CONSENT: _P(members.ConsentForm, record_consent, "cases/staff/record_consent.html"),
    _C.EXCLUDE_MEMBER: _P(members.ExcludeMemberForm, exclude_member, is_of_use=_somebody_can_stay),
    _C.CHECK_WITHDRAWAL: _P(
        staying.CheckWithdrawalForm, check_withdrawal, is_of_use=_a_withdrawal_is_unchecked
    ),
    _C.RECORD_UNDERTAKING: _P(undertaking.UndertakingForm, record_undertaking),
    _C.COLLECT_DOCUMENTS: _P(
        papers.CollectDocumentsForm, collect_documents, is_of_use=_something_can_be_collected
    ),
    _C.CLEAR_DOCUMENT: _P(papers.ClearDocumentForm, clear_document, is_of_use=_something_cannot_be_presented),
    _C.RECORD_PAYMENT: _P(papers.PaymentForm, record_payment, "cases/staff/record_payment.html"),
    _C.VERIFY_PAYMENT: _P(papers.VerifyPaymentForm, verify_payment, is_of_use=_a_receipt_is_unverified),
    _C.COMPLETE_FILE: _P(decisions.PlainForm, complete_file),
    _C.CHANGE_BORDER: _P(border.ChangeBorderForm, change_border),
    _C.CANCEL_DOCUMENTS: _P(
        cancellation.CancelDocumentsForm, cancel_documents, "cases/staff/cancel_documents.html"
    ),
    _C.ISSUE_SLIP: _P(decisions.IssueForm, issue_slip, "cases/staff/issue_slip.html"),
    _C.REISSUE_SLIP: _P(border.ReissueForm, reissue_slip),
    _C.DELIVER_SLIP: _P(handover.DeliveryForm, deliver_slip),
    _C.CLOSE: _P(handover.CloseForm, close),
    _C.WITHDRAW: _P(decisions.WithdrawForm, withdraw),
    _C.EXPIRE: _P(decisions.ReasonForm, expire),
    _C.RETURN_DOCUMENTS: _P(
        decisions.ReturnDocumentsForm, return_documents, "cases/staff/return_documents.html"
    ),
    _C.HAND_BACK: _P(
        staying.HandBackForm,
        hand_back,
        "cases/staff/return_documents.html",
        is_of_use=_something_is_to_be_handed_back,
    ),
    _C.REPLACE_PIN: _P(decisions.ReplacePinForm, replace_pin),
}


def address_word(code: TransitionCode) -> str:
    """Return how a transition stands in an address: its code with dashes."""
    return code.value.replace("_", "-")


BY_ADDRESS: dict[str, TransitionCode] = {address_word(code): code for code in PERFORMANCES}
