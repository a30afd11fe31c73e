"""A browser that got in with a code before: nobody who guesses at this code can keep it out.

What it holds is signed and tells neither the code nor whose it is; it opens nothing by itself.
"""

import hmac
import secrets

from django.core import signing
from django.utils.crypto import salted_hmac

from cases.tracking_code import normalise

_SALT = "cases.known_browser"
LIFETIME = 90 * 24 * 60 * 60  # seconds


def introduced(code: str) -> str:
    """Return what a browser is to hold after it got in with a code."""
    return signing.dumps({"browser": secrets.token_hex(8), "code": _trace_of(code)}, salt=_SALT)


def recognised(text: str, code: str) -> str:
    """Return the name this browser was given, or nothing if it never got in with this code."""
    if not text:
        return ""
    try:
        held = signing.loads(text, salt=_SALT, max_age=LIFETIME)
    except signing.BadSignature:
        return ""
    return held["browser"] if hmac.compare_digest(held["code"], _trace_of(code)) else ""


def _trace_of(code: str) -> str:
    return salted_hmac(_SALT, normalise(code), algorithm="sha256").hexdigest()[:32]
