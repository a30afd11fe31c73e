"""Take a scan out of a request that is still being written."""

from cases.actions.forget_scans import forget_scans
from cases.actions.save_draft import locked_draft, store_draft
from cases.models import RequestDraft, Scan


def remove_scan(draft: RequestDraft, key: str) -> RequestDraft:
    """Delete a scan for good; one that is gone already stays gone."""
    with locked_draft(draft) as locked:
        if forget_scans(Scan.objects.filter(folder__draft=locked, key=key)):
            store_draft(locked, locked.revision + 1, locked.language)
    return locked
