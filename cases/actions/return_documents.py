"""Give documents back after a case ended without a slip."""

from cases.actions.giving_back import give_back
from cases.actions.transitioning import transitioning
from cases.actors import Actor
from cases.models import Case, IdentityDocument
from cases.workflow.transitions import TransitionCode


def return_documents(case: Case, *, by: Actor, seen: int) -> list[IdentityDocument]:
    """Record that every original the office held is back with the household, against its receipt."""
    with transitioning(case, TransitionCode.RETURN_DOCUMENTS, by=by, seen=seen) as change:
        rows = give_back(change.case.members.all(), change.at)
    return rows
