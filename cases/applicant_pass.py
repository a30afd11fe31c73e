"""What an applicant's browser carries for a short while after code and PIN were checked."""

import hmac
import time

from django.core import signing
from django.utils.crypto import salted_hmac

from cases.actors import Actor
from cases.models import Case

_SALT = "cases.applicant_pass"
IDLE_SECONDS = 20 * 60
LONGEST_SECONDS = 2 * 60 * 60


def new_pass(actor: Actor) -> str:
    """Return the signed pass of an applicant whose code and PIN were just checked."""
    case = Case.objects.only("pk", "pin_hash").get(pk=actor.case_id)
    return _sign(case, int(time.time()))


def read_pass(text: str) -> tuple[Actor, str] | None:
    """Return whose pass this is, and its renewal for the next minutes; None when it no longer holds.

    A pass ends after twenty idle minutes, two hours after the PIN was checked, and when the PIN is replaced.
    """
    try:
        content = signing.loads(text, salt=_SALT, max_age=IDLE_SECONDS)
    except signing.BadSignature:
        return None
    if time.time() - content["since"] > LONGEST_SECONDS:
        return None
    case = Case.objects.only("pk", "pin_hash").filter(pk=content["case"]).first()
    if case is None or not hmac.compare_digest(content["pin"], _trace_of_pin(case)):
        return None
    return Actor.applicant(case), _sign(case, content["since"])


def trace_of_pass(text: str) -> str:
    """Return what a later applicant is compared with, of a pass that may have ended; empty for none."""
    try:
        return _trace_of_case(signing.loads(text, salt=_SALT)["case"])
    except signing.BadSignature:
        return ""


def trace_of_applicant(actor: Actor) -> str:
    """Return the same of somebody whose code and PIN were just checked."""
    return _trace_of_case(actor.case_id)


def _sign(case: Case, since: int) -> str:
    return signing.dumps({"case": case.pk, "pin": _trace_of_pin(case), "since": since}, salt=_SALT)


def _trace_of_pin(case: Case) -> str:
    """Return a digest that changes with the PIN and tells nothing about it."""
    return salted_hmac(_SALT, case.pin_hash, algorithm="sha256").hexdigest()[:32]


def _trace_of_case(pk: int) -> str:
    return salted_hmac(f"{_SALT}.case", str(pk), algorithm="sha256").hexdigest()[:32]
