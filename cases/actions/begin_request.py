"""Begin a request from the public page, and slow down whoever fills the office with empty ones."""

from django.utils import timezone

from cases.actions.attempts import Limit, register_attempt
from cases.actions.open_draft import open_draft
from cases.exceptions import TooManyForNow
from cases.models import AttemptAim, RequestDraft

# Many people share one address, where a mobile network or the computer of a library stands in front.
BEGUN_PER_ADDRESS = 60
_LIMIT = Limit(AttemptAim.BEGINNING, "begun", None, "beginner", BEGUN_PER_ADDRESS, TooManyForNow)


def begin_request(*, language: str, address: str, proof: str = "") -> tuple[str, RequestDraft]:
    """Return a fresh token and its empty draft.

    ``TooManyForNow`` is raised for an address that begins too many.
    """
    now = timezone.now()
    register_attempt(_LIMIT, now.isoformat(), address, now, proof=proof)
    return open_draft(language=language)
