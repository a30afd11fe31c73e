"""What is known of the notices of a case: whether they are wished, by which way, and what became of them."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from django.conf import settings
from django.db.models import Count, Exists, OuterRef, Q, QuerySet, Subquery
from django.utils import timezone

from cases.models import (
    Case,
    CaseNotice,
    NoticeAttempt,
    NoticeChannel,
    NoticeChoice,
    NoticeState,
    Office,
)
from cases.querysets import CaseQuerySet
from cases.workflow.statuses import ENDED
from portal.persian.jalali import TEHRAN

_SHOWN_TO_STAFF = 5
# From this many notices within a day that did not arrive for certain, those who sign are told.
_MANY = 3
_ALERT_PERIOD = timedelta(days=1)
# A notice that waits so much longer than it should was forgotten by the timer.
_OVERDUE = timedelta(hours=1)


@dataclass(frozen=True)
class NoticeStanding:
    """What an applicant is told: the way chosen, and the end of the number; never the whole number."""

    channel: NoticeChannel | None
    ending: str
    # The mobile number given to the office, which may serve for notices too.
    phone_ending: str
    has_failed: bool
    is_switched_on: bool
    offered: tuple[NoticeChannel, ...]
    may_choose: bool


@dataclass(frozen=True)
class NoticeTrouble:
    """What is wrong with the notices of some offices within the last day."""

    failed: int
    total: int
    waiting_since: datetime | None
    switched_off: tuple[Office, ...]

    def __bool__(self) -> bool:
        return bool(self.is_failing or self.waiting_since or self.switched_off)

    @property
    def is_failing(self) -> bool:
        return self.failed >= _MANY


def carrier_name(channel: str) -> str:
    """Return who carries a channel, by the name in the settings; «off» where nobody does."""
    return settings.NOTICE_SMS if channel == NoticeChannel.SMS else settings.NOTICE_EMAIL


def offered_channels() -> tuple[NoticeChannel, ...]:
    """Return the ways that are set up."""
    return tuple(channel for channel in NoticeChannel if carrier_name(channel) != "off")


def choice_of(case: Case) -> NoticeChoice | None:
    """Return the wish of a case fetched with it, or None: nobody is told who did not wish for it."""
    return getattr(case, "notice_choice", None)


def notice_standing(case: Case, last_state: str | None = None) -> NoticeStanding:
    """Return how a case stands; ``last_state`` is that of its newest notice, where it is to be told."""
    choice, offered = choice_of(case), offered_channels()
    return NoticeStanding(
        channel=NoticeChannel(choice.channel) if choice else None,
        ending=ending(choice.address) if choice else "",
        phone_ending=ending(case.phone),
        has_failed=bool(choice) and last_state == NoticeState.FAILED,
        is_switched_on=case.office.sends_notices,
        offered=offered,
        # A wish can be taken back at any time, whatever is set up.
        may_choose=bool(choice) or (bool(offered) and case.status not in ENDED),
    )


def ending(address: str) -> str:
    """Return by what its owner knows an address again, and nobody else: «67», «***@example.org»."""
    _name, at, domain = address.rpartition("@")
    return f"***@{domain}" if at else address[-2:]


def with_notices_known(cases: CaseQuerySet) -> CaseQuerySet:
    """Add whether there was ever a notice: most households wish for none, and nothing is asked then."""
    return cases.annotate(has_notices=Exists(CaseNotice.objects.filter(case=OuterRef("pk"))))


def recent_notices(case: Case) -> list[CaseNotice]:
    """Return the newest notices of a case, each with ``last_detail``; one query where there are any."""
    if not case.has_notices:
        return []
    attempts = NoticeAttempt.objects.filter(notice=OuterRef("pk")).order_by("-at", "-pk")
    return list(case.notices.annotate(last_detail=Subquery(attempts.values("detail")[:1]))[:_SHOWN_TO_STAFF])


def notice_trouble(office_ids: Collection[int], now: datetime) -> NoticeTrouble:
    """Return what those who sign should know; three queries."""
    of_offices = CaseNotice.objects.filter(case__office_id__in=office_ids)
    counts = of_offices.filter(ended_at__gt=now - _ALERT_PERIOD).aggregate(
        failed=Count("pk", filter=Q(state__in=(NoticeState.FAILED, NoticeState.UNCERTAIN))),
        sent=Count("pk", filter=Q(state=NoticeState.SENT)),
    )
    return NoticeTrouble(
        failed=counts["failed"],
        total=counts["failed"] + counts["sent"],
        waiting_since=_overdue_since(of_offices, now),
        switched_off=tuple(Office.objects.filter(pk__in=office_ids, sends_notices=False)),
    )


def _overdue_since(notices: QuerySet[CaseNotice], now: datetime) -> datetime | None:
    # What had to rest through the night is not overdue yet.
    if is_quiet(now) or is_quiet(now - _OVERDUE):
        return None
    waiting = notices.filter(state=NoticeState.WAITING, not_before__lt=now - _OVERDUE)
    return waiting.order_by("not_before").values_list("not_before", flat=True).first()


def is_quiet(moment: datetime) -> bool:
    """Tell whether nobody is disturbed at this moment, by the clock of Tehran."""
    if settings.NOTICE_QUIET_HOURS is None:
        return False
    start, end = settings.NOTICE_QUIET_HOURS
    clock: time = timezone.localtime(moment, TEHRAN).time()
    return start <= clock < end if start <= end else clock >= start or clock < end


def notice_pause() -> timedelta:
    """Return the time within which a household gets one notice at most."""
    return timedelta(minutes=settings.NOTICE_PAUSE_MINUTES)


def notice_retention() -> timedelta:
    """Return how long notices are kept after their end, and the wish after the end of its case."""
    return timedelta(days=settings.NOTICE_DAYS)
