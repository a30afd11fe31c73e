"""Reject a request, with a coded reason and words for the applicant."""

from cases.actions.transitioning import transitioning
from cases.actors import Actor
from cases.models import Case
from cases.workflow.reasons import RejectionReason
from cases.workflow.transitions import TransitionCode


def reject(case: Case, *, by: Actor, seen: int, code: RejectionReason, reason: str) -> Case:
    """End the case without a slip; the applicant reads the reason and how to complain."""
    with transitioning(case, TransitionCode.REJECT, by=by, seen=seen, reason=reason) as change:
        change.case.rejection_reason = code
    return change.case
