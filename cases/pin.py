"""The PIN that goes with a tracking code or with the reference number of an enquiry."""

import hashlib
import hmac

from django.conf import settings
from django.contrib.auth.hashers import check_password, make_password

PIN_DIGITS = 6


def pin_of_draft(token: str) -> str:
    """Return the PIN of the draft whose token the applicant's browser holds.

    It follows from the token, so that a repeated submission shows the same PIN, while the stored
    data (a digest of the token, a hash of the PIN) does not give it away.
    """
    return _pin("pin", token)


def pin_of_enquiry(key: str) -> str:
    """Return the PIN of the enquiry whose key the sender's browser holds for a while."""
    return _pin("enquiry", key)


def is_right_pin(pin: str, pin_hash: str | None) -> bool:
    """Check a PIN; where there is nothing to check against, take as long as if there were."""
    if pin_hash is None:
        make_password(pin)
        return False
    return check_password(pin, pin_hash)


def _pin(purpose: str, token: str) -> str:
    message = f"{purpose}:{token}".encode()
    digest = hmac.new(settings.SECRET_KEY.encode(), message, hashlib.sha256).digest()
    return f"{int.from_bytes(digest[:8], 'big') % 10**PIN_DIGITS:0{PIN_DIGITS}d}"
