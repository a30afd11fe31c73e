"""A small piece of work instead of waiting: a challenge that a browser solves by itself in some seconds.

The challenge is signed and nothing of it is stored; it asks no third party, draws no picture and looks at
nobody. It is offered only to those whose connection has used up its attempts, so that pages cost nobody
anything. The form of challenge and solution is version 2 of the ALTCHA protocol.
"""

import base64
import json
import time

import altcha
from django.conf import settings
from django.utils.crypto import salted_hmac

_ALGORITHM = "PBKDF2/SHA-256"
# One try in 256 begins with a byte of zeros.
_PREFIX = "00"
LIFETIME = 10 * 60  # seconds


def new_challenge() -> str:
    """Return a fresh challenge, as JSON for the browser."""
    challenge = altcha.create_challenge(
        _ALGORITHM,
        settings.PROOF_OF_WORK_ROUNDS,
        key_prefix=_PREFIX,
        expires_at=int(time.time()) + LIFETIME,
        hmac_secret=_secret(),
    )
    return json.dumps(challenge.to_dict())


def proved(solution: str) -> str:
    """Return the name of the challenge that was solved, or nothing where the solution is none of ours.

    A solution is good for one attempt; whoever counts the attempts sees to that by the name.
    """
    if not solution or len(solution) > 4_000:
        return ""
    try:
        result = altcha.verify_solution(solution, _secret())
        nonce = (
            json.loads(base64.b64decode(solution))["challenge"]["parameters"]["nonce"]
            if result.verified
            else ""
        )
    except (ValueError, TypeError, KeyError, AttributeError):
        return ""
    return nonce


def _secret() -> bytes:
    return salted_hmac("cases.proof_of_work", "", algorithm="sha256").digest()
