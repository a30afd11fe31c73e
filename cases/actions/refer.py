"""Refer a case to the protection unit and stop everything else."""

from cases.actions.transitioning import transitioning
from cases.actors import Actor
from cases.models import Case
from cases.workflow.reasons import ReferralReason
from cases.workflow.transitions import TransitionCode


def refer(case: Case, *, by: Actor, seen: int, code: ReferralReason, reason: str) -> Case:
    """Put protection first: nothing can be cancelled while a case is referred."""
    with transitioning(case, TransitionCode.REFER, by=by, seen=seen, reason=reason) as change:
        change.case.referral_reason = code
        change.case.referral_reference = ""
    return change.case
