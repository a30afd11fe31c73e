"""Forget what has had its time: abandoned drafts, wrong PINs that no longer count, and tallies of them."""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from cases.actions.attempts import WINDOW
from cases.actions.forget_scans import forget_scans
from cases.models import AttemptTally, RequestDraft, Scan, ScanFolder, TrackingAttempt

# As long as an auditor may still ask; no row of it leads to anybody.
TALLIES_KEPT = timedelta(days=90)


def remove_expired_drafts() -> int:
    """Return how many drafts were deleted."""
    now = timezone.now()
    with transaction.atomic():
        forget_scans(Scan.objects.filter(folder__draft__expires_at__lte=now))
        expired = RequestDraft.objects.filter(expires_at__lte=now)
        ScanFolder.objects.filter(draft__in=expired).delete()
        removed, _ = expired.delete()
        TrackingAttempt.objects.filter(at__lte=now - WINDOW).delete()
        AttemptTally.objects.filter(hour__lte=now - TALLIES_KEPT).delete()
    return removed
