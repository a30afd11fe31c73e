"""The outbox: a notice is written down together with the step that is its news, and sent later by a timer.

A notice goes out at most once. It is marked before it is handed over, in a transaction of its own; whoever is
killed in between leaves a marked row, which is ended as «perhaps sent» and never sent again. The other order
would repeat it, and a repeated «there is news» sends somebody to look for what is not there, perhaps before
the eyes of others, while a lost one costs nothing: the tracking page says everything, and nothing depends on
notices. For the same reason only what was certainly not taken over is tried again. One gap remains and cannot
be closed from here: a provider that answers «503» and delivers all the same.
"""

import logging
from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from django.db import DatabaseError, transaction
from django.utils import timezone

from cases.models import (
    AttemptOutcome,
    Case,
    CaseNotice,
    CaseVersion,
    DropReason,
    NoticeAttempt,
    NoticeChannel,
    NoticeState,
)
from cases.notices import carrier_name, choice_of, notice_pause
from cases.roles import Role
from cases.workflow.telling import TOLD

logger = logging.getLogger(__name__)

# How long after the first, second … attempt the next one follows; after the last there is none.
RETRY_AFTER = (timedelta(minutes=5), timedelta(minutes=30), timedelta(hours=2), timedelta(hours=8))
# Older news is no news: after a long outage nobody is woken by a heap of notices.
_TOO_LATE = timedelta(days=3)
# No attempt takes so long (see NOTICE_SMS_TIMEOUT): whoever marked a row and is silent since has been ended.
INTERRUPTED_AFTER = timedelta(minutes=15)


@dataclass(frozen=True)
class Claim:
    """A notice that this sender, and no other, may hand over now, once."""

    notice_pk: int
    channel: NoticeChannel
    address: str = field(repr=False)
    language: str


def queue_notice(case: Case, version: CaseVersion) -> None:
    """Note, in the transaction of a transition, that the household is to be told.

    What the applicant did is no news to the applicant. No fault in here stops the step itself.
    """
    if version.transition in TOLD and version.by_role != Role.APPLICANT:
        tell_household(case, version.at)


def tell_household(case: Case, at: datetime) -> None:
    """Put a notice into the outbox, if one is wished; the case is locked, or its row is.

    While one waits, it tells this too. Otherwise the next follows the last at a distance.
    """
    choice = choice_of(case)
    if choice is None:
        return
    try:
        with transaction.atomic():
            # Locked, so that a sender either has it already, and then a new one is made, or will find it
            # later.
            last = CaseNotice.objects.select_for_update().filter(case=case).order_by("-pk").first()
            if last is not None and last.state == NoticeState.WAITING:
                return
            CaseNotice.objects.create(
                case=case, channel=choice.channel, made_at=at, not_before=_after_pause(last, at)
            )
    except DatabaseError as error:
        logger.error("case %s: no notice could be queued (%s)", case.case_number, type(error).__name__)


def _after_pause(last: CaseNotice | None, at: datetime) -> datetime:
    reached = {NoticeState.SENDING, NoticeState.SENT, NoticeState.UNCERTAIN}
    if last is None or last.claimed_at is None or last.state not in reached:
        return at
    return max(at, last.claimed_at + notice_pause())


def claim_next(*, leaving_out: Collection[NoticeChannel] = ()) -> Claim | None:
    """Mark the next notice that is due as being sent, and return it; None when there is none.

    Several senders at once get different ones. Those that may no longer be sent end here.
    """
    while True:
        with transaction.atomic():
            now = timezone.now()
            notice = (
                CaseNotice.objects.select_for_update(skip_locked=True, of=("self",))
                .select_related("case__office", "case__notice_choice")
                .filter(state=NoticeState.WAITING, not_before__lte=now)
                .exclude(channel__in=leaving_out)
                .order_by("not_before", "pk")
                .first()
            )
            if notice is None:
                return None
            reason = _why_not(notice, now)
            if reason is None:
                return _claimed(notice, now)
            _end(notice, NoticeState.DROPPED, now, reason)


def _why_not(notice: CaseNotice, now: datetime) -> DropReason | None:
    choice = choice_of(notice.case)
    if choice is None:
        return DropReason.NOT_WISHED
    if not notice.case.office.sends_notices:
        return DropReason.SWITCHED_OFF
    if carrier_name(choice.channel) == "off":
        return DropReason.NO_CARRIER
    return DropReason.TOO_LATE if now - notice.made_at > _TOO_LATE else None


def _claimed(notice: CaseNotice, now: datetime) -> Claim:
    choice = notice.case.notice_choice
    notice.state, notice.channel = NoticeState.SENDING, choice.channel
    notice.attempt_count += 1
    notice.claimed_at = now
    notice.save(update_fields=["state", "channel", "attempt_count", "claimed_at"])
    return Claim(notice.pk, NoticeChannel(choice.channel), choice.address, choice.language)


def finish(claim: Claim, outcome: AttemptOutcome, detail: str = "") -> NoticeState | None:
    """Note what came of an attempt, and return where the notice stands; None where it is gone."""
    with transaction.atomic():
        now = timezone.now()
        notice = CaseNotice.objects.select_for_update().filter(pk=claim.notice_pk).first()
        if notice is None:
            return None
        NoticeAttempt.objects.create(notice=notice, at=now, outcome=outcome, detail=detail)
        _settle(notice, outcome, now)
    logger.info("notice %d, attempt %d: %s %s", notice.pk, notice.attempt_count, outcome.value, detail)
    return NoticeState(notice.state)


def _settle(notice: CaseNotice, outcome: AttemptOutcome, now: datetime) -> None:
    if outcome == AttemptOutcome.TAKEN:
        _end(notice, NoticeState.SENT, now)
    elif outcome == AttemptOutcome.UNKNOWN:
        _end(notice, NoticeState.UNCERTAIN, now)
    elif outcome == AttemptOutcome.REFUSED or notice.attempt_count > len(RETRY_AFTER):
        _end(notice, NoticeState.FAILED, now)
    elif CaseNotice.objects.filter(case=notice.case_id, pk__gt=notice.pk).exists():
        _end(notice, NoticeState.DROPPED, now, DropReason.MERGED)
    else:
        notice.state = NoticeState.WAITING
        notice.not_before = now + RETRY_AFTER[notice.attempt_count - 1]
        notice.save(update_fields=["state", "not_before"])


def end_interrupted() -> int:
    """End what a killed sender left behind as «perhaps sent», and return how many there were."""
    ended = 0
    with transaction.atomic():
        now = timezone.now()
        left = CaseNotice.objects.select_for_update(skip_locked=True).filter(
            state=NoticeState.SENDING, claimed_at__lt=now - INTERRUPTED_AFTER
        )
        for notice in left:
            NoticeAttempt.objects.create(
                notice=notice, at=now, outcome=AttemptOutcome.UNKNOWN, detail="interrupted"
            )
            _end(notice, NoticeState.UNCERTAIN, now)
            ended += 1
    return ended


def drop_waiting(case: Case, at: datetime) -> None:
    """End what waits for a household that no longer wishes for notices."""
    for notice in CaseNotice.objects.select_for_update().filter(case=case, state=NoticeState.WAITING):
        _end(notice, NoticeState.DROPPED, at, DropReason.NOT_WISHED)


def _end(notice: CaseNotice, state: NoticeState, at: datetime, reason: DropReason | str = "") -> None:
    notice.state, notice.reason, notice.ended_at = state, reason, at
    notice.save(update_fields=["state", "reason", "ended_at"])
