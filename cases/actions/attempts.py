"""Slow down those who guess or flood: count attempts by what they aim at and by where they come from.

Many honest people share one address – a mobile network, the computer of a library –, and somebody who guesses
may use up what an address or a code is granted. Neither may lock the honest out, so an attempt can come from
somewhere else than its address: from a browser that got in with this very code before, or from a fresh proof
of work. Each of these is granted its own few attempts.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Count, F, Q, QuerySet
from django.utils.crypto import salted_hmac

from cases.exceptions import ActionRefused
from cases.known_browser import recognised
from cases.models import AttemptAim, AttemptTally, TrackingAttempt
from cases.proof_of_work import proved

WINDOW = timedelta(hours=1)
ATTEMPTS_PER_KNOWN_BROWSER = 5
_ATTEMPTS_PER_PROOF = 1


@dataclass(frozen=True)
class Limit:
    """How many attempts the window holds, and what is raised beyond; equal words are counted together.

    ``per_aim`` is None where each attempt has an aim of its own.
    """

    tally: AttemptAim
    aim: str
    per_aim: int | None
    origin: str
    per_address: int
    refusal: type[ActionRefused]


@dataclass(frozen=True)
class _Origin:
    """Where an attempt comes from, and how many it is granted; a known browser stands apart from others."""

    kind: str
    text: str
    most: int
    is_known: bool = False


def register_attempt(
    limit: Limit, aim: str, address: str, at: datetime, *, proof: str = "", known: str = ""
) -> TrackingAttempt:
    """Count an attempt before it is judged, so that many at the same moment cannot pass together.

    ``proof`` is a solved challenge, ``known`` what a browser holds that got in at this aim before; neither is
    trusted. The refusal says with ``can_prove`` whether a proof of work would help.
    """
    origin = _origin(limit, aim, address, proof, known)
    code = _digest(f"{limit.aim}.{origin.kind}" if origin.is_known else limit.aim, aim)
    place = _digest(origin.kind, origin.text)
    recent = TrackingAttempt.objects.filter(at__gt=at - WINDOW)
    # Whoever is beyond a limit already costs one query. A refused attempt does not count, or somebody else
    # could keep the rightful owner out for ever.
    refusal = _beyond(limit, origin, recent, code, place, others=0)
    if refusal is None:
        attempt = TrackingAttempt.objects.create(code_digest=code, address_digest=place, at=at)
        refusal = _beyond(limit, origin, recent, code, place, others=1)
        if refusal is None:
            return attempt
        attempt.delete()
    _tally(limit.tally, address, at, turned_away=1)
    raise refusal


def note_wrong(limit: Limit, address: str, at: datetime) -> None:
    """Let the auditor see that an attempt was judged and wrong."""
    _tally(limit.tally, address, at, wrong=1)


def forgive_attempts(attempt: TrackingAttempt) -> None:
    """Forget the attempts at the same aim from the same place: whoever got in has not been guessing."""
    TrackingAttempt.objects.filter(
        code_digest=attempt.code_digest, address_digest=attempt.address_digest
    ).delete()


def _origin(limit: Limit, aim: str, address: str, proof: str, known: str) -> _Origin:
    if browser := recognised(known, aim):
        return _Origin("known_browser", browser, ATTEMPTS_PER_KNOWN_BROWSER, is_known=True)
    if challenge := proved(proof):
        return _Origin("proof", challenge, _ATTEMPTS_PER_PROOF)
    return _Origin(limit.origin, address, limit.per_address)


def _beyond(
    limit: Limit, origin: _Origin, recent: QuerySet[TrackingAttempt], code: str, place: str, *, others: int
) -> ActionRefused | None:
    """Return the refusal where a limit is reached; ``others`` is 1 once the attempt counts itself."""
    at_aim, from_place = Q(code_digest=code), Q(address_digest=place)
    found = recent.filter(at_aim | from_place).aggregate(
        at_aim=Count("pk", filter=at_aim), from_place=Count("pk", filter=from_place)
    )
    if limit.per_aim is not None and found["at_aim"] >= limit.per_aim + others:
        return limit.refusal()
    if found["from_place"] >= origin.most + others:
        refusal = limit.refusal()
        refusal.can_prove = not origin.is_known
        return refusal
    return None


def _tally(aim: AttemptAim, address: str, at: datetime, **more: int) -> None:
    hour = at.replace(minute=0, second=0, microsecond=0)
    row = AttemptTally.objects.filter(
        hour=hour, aim=aim, origin_digest=_digest(f"tally.{hour:%Y%m%d%H}", address)
    )
    added = {name: F(name) + number for name, number in more.items()}
    if not row.update(**added):
        with transaction.atomic():
            AttemptTally.objects.get_or_create(
                hour=hour, aim=aim, origin_digest=_digest(f"tally.{hour:%Y%m%d%H}", address)
            )
        row.update(**added)


def _digest(kind: str, text: str) -> str:
    return salted_hmac(f"cases.tracking_attempt.{kind}", text, algorithm="sha256").hexdigest()
