"""Households that wish to be told, and steps of the office that are news to them."""

from datetime import timedelta

from django.utils import timezone

from cases.actions.refer import refer
from cases.actions.resolve_referral import resolve_referral
from cases.actions.take import take
from cases.models import Case, CaseNotice, NoticeChannel, NoticeChoice
from cases.roles import Role
from cases.workflow.reasons import ReferralReason
from tests import households
from tests.households import Bureau, version_now

NUMBER = "+989121234567"
ADDRESS = "karim@example.org"


def wish(case: Case, channel: NoticeChannel = NoticeChannel.SMS, language: str = "fa") -> NoticeChoice:
    """Store the wish of a case."""
    address = NUMBER if channel == NoticeChannel.SMS else ADDRESS
    return NoticeChoice.objects.create(
        case=case, channel=channel, address=address, language=language, chosen_at=timezone.now()
    )


def wishing(place: Bureau, channel: NoticeChannel = NoticeChannel.SMS, language: str = "fa") -> Case:
    """Return a received case that wishes to be told."""
    case = households.submit(place, language=language)
    wish(case, channel, language)
    return case


def news(case: Case, place: Bureau) -> None:
    """Let the office take the case for review."""
    take(case, by=place.actor(Role.OFFICER), seen=version_now(case))


def more_news(case: Case, place: Bureau) -> None:
    """Let a referral, of which nobody is told, come and go; its end is told."""
    refer(
        case,
        by=place.actor(Role.OFFICER),
        seen=version_now(case),
        code=ReferralReason.MEDICAL,
        reason="بررسی شود",
    )
    resolve_referral(
        case, by=place.actor(Role.SUPERVISOR), seen=version_now(case), reference="ح-۱", reason="بررسی شد"
    )


def let_pass(notice: CaseNotice, time: timedelta) -> None:
    """Move everything that happened to a notice so much into the past."""
    for name in ("made_at", "not_before", "claimed_at", "ended_at"):
        if (moment := getattr(notice, name)) is not None:
            setattr(notice, name, moment - time)
    notice.save()
