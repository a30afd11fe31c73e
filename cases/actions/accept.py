"""Accept a request after review; the household may now go to the notary."""

from cases.actions.transitioning import transitioning
from cases.actors import Actor
from cases.models import Case
from cases.workflow.transitions import TransitionCode


def accept(case: Case, *, by: Actor, seen: int) -> Case:
    """End the review with a yes; after a second review the deed is recorded again, as it may change."""
    with transitioning(case, TransitionCode.ACCEPT, by=by, seen=seen) as change:
        pass
    return change.case
