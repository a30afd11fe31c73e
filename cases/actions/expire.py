"""End a request that nobody pursues any more."""

from cases.actions.transitioning import transitioning
from cases.actors import Actor
from cases.models import Case
from cases.workflow.transitions import TransitionCode


def expire(case: Case, *, by: Actor, seen: int, reason: str) -> Case:
    """End the case without a slip; the household may apply again at any time."""
    with transitioning(case, TransitionCode.EXPIRE, by=by, seen=seen, reason=reason) as change:
        pass
    return change.case
