"""Forget what has had its time: abandoned drafts, and wrong PINs that no longer count."""

from django.db import transaction
from django.utils import timezone

from cases.actions.attempts import WINDOW
from cases.models import RequestDraft, TrackingAttempt


def remove_expired_drafts() -> int:
    """Return how many drafts were deleted."""
    now = timezone.now()
    with transaction.atomic():
        removed, _ = RequestDraft.objects.filter(expires_at__lte=now).delete()
        TrackingAttempt.objects.filter(at__lte=now - WINDOW).delete()
    return removed
