"""Slow down those who guess or flood: count attempts by what they aim at and by where they come from."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.utils.crypto import salted_hmac

from cases.exceptions import ActionRefused
from cases.models import TrackingAttempt

WINDOW = timedelta(hours=1)


@dataclass(frozen=True)
class Limit:
    """How many attempts the window holds, and what is raised beyond; equal words are counted together."""

    aim: str
    per_aim: int
    origin: str
    per_address: int
    refusal: type[ActionRefused]


def register_attempt(limit: Limit, aim: str, address: str, at: datetime) -> TrackingAttempt:
    """Count an attempt before it is judged, so that many at the same moment cannot pass together."""
    attempt = TrackingAttempt.objects.create(
        code_digest=_digest(limit.aim, aim), address_digest=_digest(limit.origin, address), at=at
    )
    recent = TrackingAttempt.objects.filter(at__gt=at - WINDOW)
    by_aim = recent.filter(code_digest=attempt.code_digest).count()
    by_address = recent.filter(address_digest=attempt.address_digest).count()
    if by_aim > limit.per_aim or by_address > limit.per_address:
        # A refused attempt does not count, or somebody else could keep the rightful owner out for ever.
        attempt.delete()
        raise limit.refusal
    return attempt


def forgive_attempts(attempt: TrackingAttempt) -> None:
    """Forget the attempts at the same aim from the same address: whoever got in has not been guessing."""
    TrackingAttempt.objects.filter(
        code_digest=attempt.code_digest, address_digest=attempt.address_digest
    ).delete()


def _digest(kind: str, text: str) -> str:
    return salted_hmac(f"cases.tracking_attempt.{kind}", text, algorithm="sha256").hexdigest()
