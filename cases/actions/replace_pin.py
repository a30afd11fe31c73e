"""Replace a lost PIN, in person, after the identity was checked."""

import secrets

from django.contrib.auth.hashers import make_password

from cases.actions.transitioning import transitioning
from cases.actors import Actor
from cases.models import Case
from cases.pin import PIN_DIGITS
from cases.workflow.transitions import TransitionCode


def replace_pin(case: Case, *, by: Actor, seen: int) -> str:
    """Return a new PIN, to be handed over on paper once; the old one ends."""
    pin = f"{secrets.randbelow(10**PIN_DIGITS):0{PIN_DIGITS}d}"
    with transitioning(case, TransitionCode.REPLACE_PIN, by=by, seen=seen) as change:
        change.case.pin_hash = make_password(pin)
    return pin
