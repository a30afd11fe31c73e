"""Withdraw a request: no reason is asked, and everything handed over goes back."""

from cases.actions.transitioning import transitioning
from cases.actors import Actor
from cases.models import Case
from cases.workflow.transitions import TransitionCode


def withdraw(case: Case, *, by: Actor, seen: int) -> Case:
    """End the case at the household's wish; possible until the cards are cancelled, never after."""
    with transitioning(case, TransitionCode.WITHDRAW, by=by, seen=seen) as change:
        pass
    return change.case
