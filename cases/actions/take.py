"""Take a received request for review."""

from cases.actions.transitioning import transitioning
from cases.actors import Actor
from cases.models import Case
from cases.workflow.transitions import TransitionCode


def take(case: Case, *, by: Actor, seen: int) -> Case:
    """Make the actor the officer of the case and begin the review."""
    with transitioning(case, TransitionCode.TAKE, by=by, seen=seen) as change:
        change.case.assigned_to = by.user
    return change.case
