"""The PIN that goes with a tracking code."""

import hashlib
import hmac

from django.conf import settings

PIN_DIGITS = 6


def pin_of_draft(token: str) -> str:
    """Return the PIN of the draft whose token the applicant's browser holds.

    It follows from the token, so that a repeated submission shows the same PIN, while the stored
    data (a digest of the token, a hash of the PIN) does not give it away.
    """
    digest = hmac.new(settings.SECRET_KEY.encode(), b"pin:" + token.encode(), hashlib.sha256).digest()
    return f"{int.from_bytes(digest[:8], 'big') % 10**PIN_DIGITS:0{PIN_DIGITS}d}"
