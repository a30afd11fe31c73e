"""The colour in which a state is shown; the words beside it always say the same."""

from cases.models import AppointmentState, DocumentState, EnquiryState, SlipState
from cases.workflow.statuses import ENDED_WITHOUT_SLIP, URGENT, CaseStatus

NEUTRAL, PROGRESS, ATTENTION, SUCCESS, DANGER = "neutral", "progress", "attention", "success", "danger"

_STATUS_TONES = {
    CaseStatus.RECEIVED: ATTENTION,
    CaseStatus.INFORMATION_REQUESTED: NEUTRAL,
    CaseStatus.REFERRED: ATTENTION,
    CaseStatus.READY_TO_CANCEL: ATTENTION,
    CaseStatus.SLIP_ISSUED: SUCCESS,
    CaseStatus.DELIVERED: SUCCESS,
    CaseStatus.CLOSED: NEUTRAL,
}
_DOCUMENT_TONES = {
    DocumentState.LOST: ATTENTION,
    DocumentState.MISSING: ATTENTION,
    DocumentState.IN_CUSTODY: PROGRESS,
    DocumentState.CLEARED: SUCCESS,
    DocumentState.CANCELLED: SUCCESS,
}
_SLIP_TONES = {SlipState.ISSUED: PROGRESS, SlipState.DELIVERED: SUCCESS, SlipState.VOID: DANGER}

_ENQUIRY_TONES = {
    EnquiryState.NEW: ATTENTION,
    EnquiryState.ANSWERED: SUCCESS,
    EnquiryState.CLOSED: NEUTRAL,
}
_APPOINTMENT_TONES = {
    AppointmentState.BOOKED: PROGRESS,
    AppointmentState.ARRIVED: SUCCESS,
}


def status_tone(status: str) -> str:
    """Return the tone of a case status."""
    if status in URGENT:
        return DANGER
    if status in ENDED_WITHOUT_SLIP:
        return NEUTRAL
    return _STATUS_TONES.get(CaseStatus(status), PROGRESS)


def document_tone(state: str) -> str:
    """Return the tone of an identity document's state."""
    return _DOCUMENT_TONES.get(DocumentState(state), NEUTRAL)


def slip_tone(state: str) -> str:
    """Return the tone of a slip's state."""
    return _SLIP_TONES[SlipState(state)]


def enquiry_tone(state: str) -> str:
    """Return the tone of an enquiry's state."""
    return _ENQUIRY_TONES[EnquiryState(state)]


def appointment_tone(state: str) -> str:
    """Return the tone of an appointment's state; nobody is shown in red for not having come."""
    return _APPOINTMENT_TONES.get(AppointmentState(state), NEUTRAL)
