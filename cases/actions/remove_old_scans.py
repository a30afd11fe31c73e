"""Remove the scans of cases that ended long enough ago, by the rule in force."""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from cases.actions.forget_scans import forget_pages
from cases.models import ScanFolder, ScanRetention
from cases.workflow.statuses import ENDED


def remove_old_scans() -> int:
    """Return how many cases lost their pictures; what was sent and when, with the digests, stays known.

    Where no rule is in force nothing is removed.
    """
    now = timezone.now()
    rule = ScanRetention.objects.in_force(timezone.localdate(now)).first()
    if rule is None:
        return 0
    ended = ScanFolder.objects.filter(
        case__status__in=ENDED, case__changed_at__lte=now - timedelta(days=rule.days), emptied_at__isnull=True
    )
    with transaction.atomic():
        folders = list(ended.select_for_update(of=("self",)))
        for folder in folders:
            forget_pages(folder.scans.all())
            folder.emptied_at = now
            folder.save(update_fields=["emptied_at"])
    return len(folders)
