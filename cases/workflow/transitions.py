"""The one table of transitions: what may happen to a case, from where, to where, and by whom."""

from dataclasses import dataclass

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from cases.roles import CASE_ROLES, COUNTER_ROLES, DECIDING_ROLES, SIGNING_ROLES, Role
from cases.workflow.statuses import (
    AFTER_CANCELLATION,
    BEFORE_CANCELLATION,
    ENDED_WITHOUT_SLIP,
    CaseStatus,
)


class TransitionCode(TextChoices):
    """The name of a transition; the label is the line staff read in the timeline."""

    RECEIVE = "receive", _("Receive the request")
    TAKE = "take", _("Take for review")
    ASSESS_MAJORITY = "assess_majority", _("Decide whether a member is an adult")
    REQUEST_INFORMATION = "request_information", _("Request information")
    ANSWER_INFORMATION = "answer_information", _("Record the answer")
    ACCEPT = "accept", _("Accept the request")
    REJECT = "reject", _("Reject the request")
    REFER = "refer", _("Refer for protection")
    RESOLVE_REFERRAL = "resolve_referral", _("End the referral")
    RECORD_CONSENT = "record_consent", _("Record an adult's consent")
    EXCLUDE_MEMBER = "exclude_member", _("Record that a member stays")
    WITHDRAW_MEMBER = "withdraw_member", _("Withdraw one adult's part")
    CHECK_WITHDRAWAL = "check_withdrawal", _("Record what an adult says whose part was withdrawn")
    RECORD_UNDERTAKING = "record_undertaking", _("Record the undertaking")
    COLLECT_DOCUMENTS = "collect_documents", _("Take documents into custody")
    CLEAR_DOCUMENT = "clear_document", _("Clear a document that cannot be presented")
    RECORD_PAYMENT = "record_payment", _("Record a fee receipt")
    VERIFY_PAYMENT = "verify_payment", _("Verify a fee receipt")
    COMPLETE_FILE = "complete_file", _("Declare the file complete")
    CHANGE_BORDER = "change_border", _("Change the border point")
    CANCEL_DOCUMENTS = "cancel_documents", _("Cancel the documents and enter in NAJVA")
    ISSUE_SLIP = "issue_slip", _("Issue the travel slip")
    REISSUE_SLIP = "reissue_slip", _("Void the slip and issue a new one")
    DELIVER_SLIP = "deliver_slip", _("Deliver the travel slip")
    CLOSE = "close", _("Close the case")
    WITHDRAW = "withdraw", _("Withdraw the request")
    EXPIRE = "expire", _("End an abandoned request")
    RETURN_DOCUMENTS = "return_documents", _("Give back the documents")
    HAND_BACK = "hand_back", _("Give back the documents of somebody who stays")
    REPLACE_PIN = "replace_pin", _("Replace a lost PIN")


@dataclass(frozen=True)
class Transition:
    """One row: ``target`` None means the case stays where it is and only a fact is added."""

    code: TransitionCode
    sources: frozenset[CaseStatus]
    target: CaseStatus | None
    roles: frozenset[Role]
    needs_reason: bool = False
    # A fact, kept in the background of the page, beside the one step that moves the case on.
    is_main: bool = False


def _row(
    code: TransitionCode,
    sources: CaseStatus | frozenset[CaseStatus] | set[CaseStatus],
    target: CaseStatus | None,
    roles: frozenset[Role] | set[Role],
    *,
    needs_reason: bool = False,
    is_main: bool = False,
) -> Transition:
    """Build a row; a single status may stand for a set of one."""
    from_statuses = frozenset({sources}) if isinstance(sources, CaseStatus) else frozenset(sources)
    return Transition(code, from_statuses, target, frozenset(roles), needs_reason, is_main)


_C = TransitionCode
_S = CaseStatus
# From the first interview to the last moment before the cards are cancelled.
_IN_WORK = {_S.UNDER_REVIEW, _S.AWAITING_UNDERTAKING, _S.AWAITING_DOCUMENTS, _S.READY_TO_CANCEL}

# Creation of a case has no source: ``receive`` is performed by ``actions.submit_request`` alone.
RECEIVE = _row(_C.RECEIVE, frozenset(), _S.RECEIVED, COUNTER_ROLES | {Role.APPLICANT})

TRANSITIONS: tuple[Transition, ...] = (
    # Step 1 of the card: receipt and review.
    _row(_C.TAKE, _S.RECEIVED, _S.UNDER_REVIEW, DECIDING_ROLES, is_main=True),
    _row(_C.ASSESS_MAJORITY, _IN_WORK, None, DECIDING_ROLES, needs_reason=True),
    _row(_C.REQUEST_INFORMATION, _IN_WORK, _S.INFORMATION_REQUESTED, DECIDING_ROLES, needs_reason=True),
    _row(
        _C.ANSWER_INFORMATION,
        _S.INFORMATION_REQUESTED,
        _S.UNDER_REVIEW,
        COUNTER_ROLES | {Role.APPLICANT},
        is_main=True,
    ),
    _row(_C.ACCEPT, _S.UNDER_REVIEW, _S.AWAITING_UNDERTAKING, DECIDING_ROLES, is_main=True),
    _row(_C.REJECT, _S.UNDER_REVIEW, _S.REJECTED, {Role.SUPERVISOR, Role.DIRECTOR}, needs_reason=True),
    _row(_C.REFER, BEFORE_CANCELLATION - {_S.REFERRED}, _S.REFERRED, DECIDING_ROLES, needs_reason=True),
    _row(
        _C.RESOLVE_REFERRAL,
        _S.REFERRED,
        _S.UNDER_REVIEW,
        {Role.SUPERVISOR, Role.DIRECTOR},
        needs_reason=True,
        is_main=True,
    ),
    # Voluntariness: each adult alone, as often as needed until the cards are cancelled.
    _row(_C.RECORD_CONSENT, _IN_WORK, None, DECIDING_ROLES),
    _row(_C.EXCLUDE_MEMBER, _IN_WORK, None, DECIDING_ROLES),
    _row(_C.WITHDRAW_MEMBER, BEFORE_CANCELLATION, None, {Role.APPLICANT}),
    _row(_C.CHECK_WITHDRAWAL, BEFORE_CANCELLATION, None, DECIDING_ROLES),
    # Step 2: the notarised undertaking.
    _row(_C.RECORD_UNDERTAKING, _S.AWAITING_UNDERTAKING, _S.AWAITING_DOCUMENTS, DECIDING_ROLES, is_main=True),
    # Step 3: originals and the fee receipt.
    _row(_C.COLLECT_DOCUMENTS, _S.AWAITING_DOCUMENTS, None, COUNTER_ROLES),
    _row(_C.CLEAR_DOCUMENT, _S.AWAITING_DOCUMENTS, None, {Role.SUPERVISOR, Role.DIRECTOR}, needs_reason=True),
    _row(_C.RECORD_PAYMENT, {_S.AWAITING_UNDERTAKING, _S.AWAITING_DOCUMENTS}, None, COUNTER_ROLES),
    _row(_C.VERIFY_PAYMENT, {_S.AWAITING_UNDERTAKING, _S.AWAITING_DOCUMENTS}, None, DECIDING_ROLES),
    _row(_C.COMPLETE_FILE, _S.AWAITING_DOCUMENTS, _S.READY_TO_CANCEL, DECIDING_ROLES, is_main=True),
    _row(_C.CHANGE_BORDER, BEFORE_CANCELLATION | {_S.DOCUMENTS_CANCELLED}, None, DECIDING_ROLES),
    # Step 4: the point of no return, with a second officer.
    _row(_C.CANCEL_DOCUMENTS, _S.READY_TO_CANCEL, _S.DOCUMENTS_CANCELLED, DECIDING_ROLES, is_main=True),
    # Steps 5 and 6.
    _row(_C.ISSUE_SLIP, _S.DOCUMENTS_CANCELLED, _S.SLIP_ISSUED, SIGNING_ROLES, is_main=True),
    _row(_C.REISSUE_SLIP, {_S.SLIP_ISSUED, _S.DELIVERED}, _S.SLIP_ISSUED, SIGNING_ROLES, needs_reason=True),
    _row(_C.DELIVER_SLIP, _S.SLIP_ISSUED, _S.DELIVERED, COUNTER_ROLES, is_main=True),
    _row(_C.CLOSE, _S.DELIVERED, _S.CLOSED, DECIDING_ROLES, is_main=True),
    # The sides.
    _row(_C.WITHDRAW, BEFORE_CANCELLATION, _S.WITHDRAWN, COUNTER_ROLES | {Role.APPLICANT}),
    _row(
        _C.EXPIRE,
        {_S.INFORMATION_REQUESTED, _S.AWAITING_UNDERTAKING, _S.AWAITING_DOCUMENTS},
        _S.EXPIRED,
        {Role.SUPERVISOR, Role.DIRECTOR},
        needs_reason=True,
    ),
    _row(_C.RETURN_DOCUMENTS, ENDED_WITHOUT_SLIP, None, COUNTER_ROLES, is_main=True),
    _row(_C.HAND_BACK, BEFORE_CANCELLATION | AFTER_CANCELLATION, None, COUNTER_ROLES),
    _row(_C.REPLACE_PIN, frozenset(CaseStatus), None, CASE_ROLES),
)

BY_CODE: dict[TransitionCode, Transition] = {row.code: row for row in (RECEIVE, *TRANSITIONS)}


def from_status(status: CaseStatus) -> tuple[Transition, ...]:
    """Return the transitions that begin at a status, in the order of the table."""
    return tuple(row for row in TRANSITIONS if status in row.sources)
