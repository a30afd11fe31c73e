"""Slow down whoever has a paper drawn again and again: each drawing keeps the machine busy for a while."""

from django.utils import timezone

from cases.actions.attempts import Limit, register_attempt
from cases.exceptions import TooManyForNow

DRAWN_PER_REQUEST = 10
# Many people share one address, where a mobile network or the computer of a library stands in front.
DRAWN_PER_ADDRESS = 60
_LIMIT = Limit("drawing", DRAWN_PER_REQUEST, "drawer", DRAWN_PER_ADDRESS, TooManyForNow)


def limit_drawing(token: str, *, address: str) -> None:
    """Count a drawing for the holder of a draft's token; raise ``TooManyForNow`` beyond so many."""
    register_attempt(_LIMIT, token, address, timezone.now())
