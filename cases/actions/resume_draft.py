"""Continue a begun request with its code, from whatever device, and slow down everybody who guesses."""

from django.utils import timezone
from django.utils.translation import gettext as _

from cases.actions.attempts import Limit, forgive_attempts, note_wrong, register_attempt
from cases.drafts import load_draft
from cases.exceptions import InvalidFact, TooManyForNow, WrongResumeCode
from cases.models import AttemptAim, RequestDraft
from cases.resume_code import is_resume_code
from cases.tracking_code import normalise

ATTEMPTS_PER_CODE = 5
ATTEMPTS_PER_ADDRESS = 30
_LIMIT = Limit(
    AttemptAim.DRAFT, "resume_code", ATTEMPTS_PER_CODE, "resume_address", ATTEMPTS_PER_ADDRESS, TooManyForNow
)


def resume_draft(code: str, *, address: str, proof: str = "") -> tuple[str, RequestDraft]:
    """Return token and draft, or raise a refusal.

    A slip of the pen is told from the check sign alone (``InvalidFact``), before anything is looked up. A
    draft whose time is over and one that never existed are refused in the same words (``WrongResumeCode``).
    """
    wanted = normalise(code)
    if not is_resume_code(wanted):
        raise InvalidFact(
            _("There is a typing mistake in the code. Compare it with what you wrote down."), "code"
        )
    now = timezone.now()
    attempt = register_attempt(_LIMIT, wanted, address, now, proof=proof)
    draft = load_draft(wanted)
    if draft is None:
        note_wrong(_LIMIT, address, now)
        raise WrongResumeCode
    forgive_attempts(attempt)
    return wanted, draft
