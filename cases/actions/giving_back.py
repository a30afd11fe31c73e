"""Mark originals as given back: in one way, whoever stays and whyever a case ends."""

from collections.abc import Iterable
from datetime import datetime

from cases.models import DocumentState, IdentityDocument, Member


def give_back(members: Iterable[Member], at: datetime) -> list[IdentityDocument]:
    """Mark every document in custody of these members as returned, inside the gate."""
    rows = [
        document
        for member in members
        for document in member.documents.all()
        if document.state == DocumentState.IN_CUSTODY
    ]
    for row in rows:
        row.state = DocumentState.RETURNED
        row.returned_at = at
        row.save()
    return rows
