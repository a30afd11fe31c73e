"""What a household comes to the office for, and at which status a visit makes sense."""

from django.db.models import TextChoices
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from cases.workflow.statuses import ENDED_WITHOUT_SLIP, CaseStatus


class AppointmentPurpose(TextChoices):
    """What a visit is for; the label is read by the household and by the office."""

    INTERVIEW = "interview", _("Private interview of the adults")
    ANSWER = "answer", _("Bringing what the office asked for")
    UNDERTAKING = "undertaking", _("Bringing the notarised undertaking")
    DOCUMENTS = "documents", _("Handing over the original documents and the fee receipt")
    CANCELLATION = "cancellation", _("Last question to each adult, before the cards are cancelled")
    HAND_OVER = "hand_over", _("Collecting the travel slip")
    RETURN = "return", _("Taking back documents that the office holds")
    # Of those who come without an appointment: the office hears everybody.
    OTHER = "other", _("Something else")


class ClosureKind(TextChoices):
    """Why nobody is received on a day, as far as everybody may know."""

    HOLIDAY = "holiday", _("Public holiday")
    CLOSURE = "closure", _("Closed by the office")


_P = AppointmentPurpose
WHAT_TO_BRING: dict[str, Promise] = {
    _P.INTERVIEW: _("Every adult who leaves comes in person and is heard alone."),
    _P.UNDERTAKING: _("Bring the original of the notarised deed to the office."),
    _P.DOCUMENTS: _("Please bring the original documents and the fee receipt to the office."),
    _P.CANCELLATION: _("Every adult who leaves comes in person. You may still change your mind."),
    _P.HAND_OVER: _("An adult whose name is on the slip collects it in person."),
    _P.RETURN: _("The documents you handed over are given back against your receipt."),
}
# At a status that is not among these nobody needs to come: the office works, or another unit calls.
PURPOSES: dict[CaseStatus, tuple[AppointmentPurpose, ...]] = {
    CaseStatus.UNDER_REVIEW: (_P.INTERVIEW,),
    CaseStatus.INFORMATION_REQUESTED: (_P.ANSWER,),
    CaseStatus.AWAITING_UNDERTAKING: (_P.UNDERTAKING, _P.INTERVIEW),
    CaseStatus.AWAITING_DOCUMENTS: (_P.DOCUMENTS, _P.INTERVIEW),
    CaseStatus.READY_TO_CANCEL: (_P.CANCELLATION,),
    CaseStatus.SLIP_ISSUED: (_P.HAND_OVER,),
}


def purposes_at(status: CaseStatus, *, holds_documents: bool) -> tuple[AppointmentPurpose, ...]:
    """Return what a visit can be for; after an end without slip, only to take back what the office holds."""
    if status in ENDED_WITHOUT_SLIP and holds_documents:
        return (_P.RETURN,)
    return PURPOSES.get(status, ())
