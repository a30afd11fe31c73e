"""Give documents back after a case ended without a slip."""

from cases.actions.transitioning import transitioning
from cases.actors import Actor
from cases.models import Case, DocumentState, IdentityDocument
from cases.workflow.transitions import TransitionCode


def return_documents(case: Case, *, by: Actor, seen: int) -> list[IdentityDocument]:
    """Record that every original the office held is back with the household, against its receipt."""
    with transitioning(case, TransitionCode.RETURN_DOCUMENTS, by=by, seen=seen) as change:
        rows = [
            row
            for member in change.case.members.all()
            for row in member.documents.all()
            if row.state == DocumentState.IN_CUSTODY
        ]
        for row in rows:
            row.state = DocumentState.RETURNED
            row.returned_at = change.at
            row.save()
    return rows
