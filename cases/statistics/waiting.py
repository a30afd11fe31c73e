"""How long the households of an office were in one status: what happened, never what is promised."""

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter

from django.core.cache import cache
from django.db.models import F, Q

from cases.models import CaseVersion, Office
from cases.statistics.counting import midnight
from cases.statistics.suppression import SMALLEST_SHOWN, Shown
from cases.workflow.statuses import OPEN, CaseStatus

_KEPT_SECONDS = 3600
_COUNTED = datetime.timedelta(days=365)
_DAY = datetime.timedelta(days=1)
# With the slip in their hands nobody waits for the office any more.
WAITED_IN = OPEN - {CaseStatus.DELIVERED}
# Whoever left a status for one of these is not through: they come back to it, or the case ended on the way.
_NOT_THROUGH = frozenset(
    {CaseStatus.INFORMATION_REQUESTED, CaseStatus.REFERRED, CaseStatus.WITHDRAWN, CaseStatus.EXPIRED}
)


@dataclass(frozen=True)
class WaitingTime:
    """Within how many days half of the households were through, and nine of ten; of a few, neither."""

    shown: Shown
    half: int | None = None
    nine_of_ten: int | None = None


def waiting_time(office: Office, status: CaseStatus, today: datetime.date) -> WaitingTime | None:
    """Return how long a status took at an office in the last twelve months; None where nobody waits in it.

    Computed at most once an hour, with one query.
    """
    if status not in WAITED_IN:
        return None
    key = f"cases:waiting:1:{office.pk}:{status.value}:{today:%Y%m%d}"  # Another number for another shape.
    time = cache.get(key)
    if time is None:
        time = _of(sorted(days_in(office, status, today - _COUNTED)))
        cache.set(key, time, _KEPT_SECONDS)
    return time


def days_in(office: Office, status: CaseStatus, since: datetime.date) -> Iterator[int]:
    """Yield for each household that got through a status since a day how many days it was in it; one query.

    Days of the calendar, holidays too, rounded up. A household that came back to the status was in it as long
    as all its times together; one that stands in it now is not through.
    """
    start = midnight(since)
    moves = (
        CaseVersion.objects.filter(Q(from_status=status) | Q(to_status=status))
        .filter(case__office=office, case__changed_at__gte=start)
        .exclude(from_status=F("to_status"))
        .order_by("case_id", "number")
        .values_list("case_id", "to_status", "at")
    )
    for _case, steps in groupby(moves.iterator(), key=itemgetter(0)):
        spent, entered_at, left_at, left_for = datetime.timedelta(), None, None, status
        for _case, to_status, at in steps:
            if to_status == status:
                entered_at = at
            elif entered_at is not None:
                spent += at - entered_at
                entered_at, left_at = None, at
            left_for = to_status
        if left_at and left_at >= start and left_for != status and left_for not in _NOT_THROUGH:
            yield max(1, -(-spent // _DAY))


def _of(days: Sequence[int]) -> WaitingTime:
    """Return what is told of these days, which are sorted: how long it took at most, for so many of them."""
    count = len(days)
    if count < SMALLEST_SHOWN:
        return WaitingTime(Shown.FEW)
    return WaitingTime(Shown.NUMBER, half=days[-(-count // 2) - 1], nine_of_ten=days[-(-9 * count // 10) - 1])
