"""Forget notices and the numbers they went to, when their time is over."""

from django.db import transaction
from django.utils import timezone

from cases.models import CaseNotice, NoticeChoice
from cases.notices import notice_retention
from cases.workflow.statuses import ENDED


def remove_old_notices() -> tuple[int, int]:
    """Return how many notices and how many wishes were deleted; the attempts go with their notices."""
    long_ago = timezone.now() - notice_retention()
    with transaction.atomic():
        _, by_model = CaseNotice.objects.filter(ended_at__lte=long_ago).delete()
        over = NoticeChoice.objects.filter(case__status__in=ENDED, case__changed_at__lte=long_ago)
        choices, _ = over.delete()
    return by_model.get(CaseNotice._meta.label, 0), choices
