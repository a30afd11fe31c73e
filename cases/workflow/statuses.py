"""Where a case can stand, what the applicant is told about it, and the sets the rules speak of."""

from django.db.models import TextChoices
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class CaseStatus(TextChoices):
    """A status of a case; the label is the one staff read."""

    RECEIVED = "received", _("Received")
    UNDER_REVIEW = "under_review", _("Under review")
    INFORMATION_REQUESTED = "information_requested", _("Incomplete file")
    AWAITING_UNDERTAKING = "awaiting_undertaking", _("Awaiting undertaking")
    AWAITING_DOCUMENTS = "awaiting_documents", _("Awaiting documents and payment")
    READY_TO_CANCEL = "ready_to_cancel", _("Ready to cancel")
    DOCUMENTS_CANCELLED = "documents_cancelled", _("Cancelled and entered in NAJVA")
    SLIP_ISSUED = "slip_issued", _("Slip issued")
    DELIVERED = "delivered", _("Delivered")
    CLOSED = "closed", _("Closed")
    WITHDRAWN = "withdrawn", _("Withdrawn")
    REJECTED = "rejected", _("Rejected")
    REFERRED = "referred", _("Referred for protection")
    EXPIRED = "expired", _("Expired")


APPLICANT_LABELS: dict[CaseStatus, Promise] = {
    CaseStatus.RECEIVED: _("We have received your request."),
    CaseStatus.UNDER_REVIEW: _("An officer is reviewing your request."),
    CaseStatus.INFORMATION_REQUESTED: _("Your file is incomplete; please see what is asked below."),
    CaseStatus.AWAITING_UNDERTAKING: _("Please go to a notary office for the undertaking."),
    CaseStatus.AWAITING_DOCUMENTS: _(
        "Please bring the original documents and the fee receipt to the office."
    ),
    CaseStatus.READY_TO_CANCEL: _(
        "Everything is complete. Each adult is asked once more before the cards are cancelled."
    ),
    CaseStatus.DOCUMENTS_CANCELLED: _("The cards have been cancelled; your travel slip is being issued."),
    CaseStatus.SLIP_ISSUED: _("Your travel slip is ready to be handed over."),
    CaseStatus.DELIVERED: _("The travel slip has been handed over to you."),
    CaseStatus.CLOSED: _("The case is closed."),
    CaseStatus.WITHDRAWN: _("You have withdrawn your request."),
    CaseStatus.REJECTED: _("Your request was not accepted; the reason is written below."),
    CaseStatus.REFERRED: _("Your case has been referred to the protection unit."),
    CaseStatus.EXPIRED: _("The time allowed for your request has passed; you may apply again."),
}

WHAT_COMES_NEXT: dict[CaseStatus, Promise] = {
    CaseStatus.RECEIVED: _("An officer will review the request. You need not do anything now."),
    CaseStatus.UNDER_REVIEW: _(
        "You will be invited to a private interview, and then told whether to go to a notary."
    ),
    CaseStatus.INFORMATION_REQUESTED: _("When you have answered, the review goes on."),
    CaseStatus.AWAITING_UNDERTAKING: _("Bring the original of the notarised deed to the office."),
    CaseStatus.AWAITING_DOCUMENTS: _("The office gives you a receipt for every document it keeps."),
    CaseStatus.READY_TO_CANCEL: _(
        "You may still change your mind. After cancellation the cards can never be restored."
    ),
    CaseStatus.DOCUMENTS_CANCELLED: _("The slip is issued in the same visit. Please stay at the office."),
    CaseStatus.SLIP_ISSUED: _("An adult whose name is on the slip collects it in person."),
    CaseStatus.DELIVERED: _("Leave through the border point named on the slip before its validity ends."),
    CaseStatus.CLOSED: _("Nothing more is needed."),
    CaseStatus.WITHDRAWN: _("The documents you handed over are given back against your receipt."),
    CaseStatus.REJECTED: _("You may complain against this decision."),
    CaseStatus.REFERRED: _("The protection unit will speak with the family before anything else happens."),
    CaseStatus.EXPIRED: _("The documents you handed over are given back against your receipt."),
}

# The cards still exist: the household can stop, and everything handed over goes back.
BEFORE_CANCELLATION = frozenset(
    {
        CaseStatus.RECEIVED,
        CaseStatus.UNDER_REVIEW,
        CaseStatus.INFORMATION_REQUESTED,
        CaseStatus.AWAITING_UNDERTAKING,
        CaseStatus.AWAITING_DOCUMENTS,
        CaseStatus.READY_TO_CANCEL,
        CaseStatus.REFERRED,
    }
)
# The cards are gone for ever: from here a case can only go on to its slip.
AFTER_CANCELLATION = frozenset(
    {CaseStatus.DOCUMENTS_CANCELLED, CaseStatus.SLIP_ISSUED, CaseStatus.DELIVERED, CaseStatus.CLOSED}
)
WITH_SLIP = AFTER_CANCELLATION - {CaseStatus.DOCUMENTS_CANCELLED}
# A family whose cards are cancelled and whose slip is not yet in its hands: nothing is more urgent.
URGENT = frozenset({CaseStatus.DOCUMENTS_CANCELLED})
ENDED_WITHOUT_SLIP = frozenset({CaseStatus.WITHDRAWN, CaseStatus.REJECTED, CaseStatus.EXPIRED})
ENDED = ENDED_WITHOUT_SLIP | {CaseStatus.CLOSED}
OPEN = frozenset(CaseStatus) - ENDED
