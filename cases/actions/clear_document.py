"""Clear a document that cannot be presented: lost, or never issued."""

from django.utils.translation import gettext as _

from cases.actions.transitioning import transitioning
from cases.actors import Actor
from cases.exceptions import InvalidFact
from cases.models import CLEARABLE, Case, DocumentState, IdentityDocument
from cases.workflow.transitions import TransitionCode


def clear_document(
    case: Case, *, by: Actor, seen: int, document: IdentityDocument, reference: str, reason: str
) -> IdentityDocument:
    """Record on what basis a member leaves without the document: a loss declaration, an entry in NAJVA."""
    with transitioning(case, TransitionCode.CLEAR_DOCUMENT, by=by, seen=seen, reason=reason) as change:
        rows = (row for member in change.case.members.all() for row in member.documents.all())
        row = next((row for row in rows if row.pk == document.pk), None)
        if row is None or row.state not in CLEARABLE:
            raise InvalidFact(
                _("Only a document of this case that the office does not hold is cleared."), "document"
            )
        if not reference.strip():
            raise InvalidFact(_("State the basis of the clearance."), "reference")
        row.state = DocumentState.CLEARED
        row.cleared_reference = reference.strip()
        row.save()
    return row
