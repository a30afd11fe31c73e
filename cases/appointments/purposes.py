"""What a household may book a visit for, as its case stands."""

from cases.models import Case, DocumentState, IdentityDocument
from cases.workflow.statuses import ENDED_WITHOUT_SLIP, CaseStatus
from cases.workflow.visits import AppointmentPurpose, purposes_at


def purposes_of(case: Case) -> tuple[AppointmentPurpose, ...]:
    """Return them, the most likely first; one query for a case that ended without a slip, none for others."""
    status = CaseStatus(case.status)
    is_ended = status in ENDED_WITHOUT_SLIP
    return purposes_at(status, holds_documents=is_ended and _holds_documents(case))


def _holds_documents(case: Case) -> bool:
    held = IdentityDocument.objects.filter(member__case=case, state=DocumentState.IN_CUSTODY)
    return held.exists()
