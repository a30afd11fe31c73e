"""Write a line of the access log: who looked, searched, printed, or was refused."""

from django.utils import timezone

from cases.actors import Actor
from cases.models import AccessKind, AccessRecord, Case, Enquiry


def note_access(
    kind: AccessKind,
    *,
    by: Actor,
    case: Case | None = None,
    enquiry: Enquiry | None = None,
    detail: str = "",
) -> AccessRecord:
    """Add one line; a refusal is noted after its rollback, so that it stays. ``detail`` names nobody."""
    return AccessRecord.objects.create(
        case=case,
        enquiry=enquiry,
        kind=kind,
        at=timezone.now(),
        by_user=by.user,
        by_role=by.acting_role(by.roles) if by.roles else "",
        detail=detail[:200],
    )
