"""Let an applicant in by tracking code and PIN, and slow down everybody who guesses."""

from django.utils import timezone
from django.utils.translation import gettext as _

from cases.actions.attempts import Limit, forgive_attempts, note_wrong, register_attempt
from cases.actions.note_access import note_access
from cases.actors import Actor
from cases.exceptions import InvalidFact, TooManyAttempts, WrongCodeOrPin
from cases.models import AccessKind, AttemptAim, Case
from cases.pin import is_right_pin
from cases.tracking_code import is_well_formed, normalise
from portal.persian.digits import to_ascii

ATTEMPTS_PER_CODE = 5
ATTEMPTS_PER_ADDRESS = 30
_LIMIT = Limit(AttemptAim.CASE, "code", ATTEMPTS_PER_CODE, "address", ATTEMPTS_PER_ADDRESS, TooManyAttempts)


def identify_applicant(code: str, pin: str, *, address: str, proof: str = "", known: str = "") -> Actor:
    """Return the applicant of the case, or raise a refusal that does not tell whether the code exists.

    A slip of the pen is told from the check sign alone (``InvalidFact``), before anything is looked up.
    Every other answer costs one password hash and the same queries, whether or not the code exists.
    """
    wanted = normalise(code)
    if not is_well_formed(wanted):
        raise InvalidFact(
            _("There is a typing mistake in the tracking code. Compare it with your receipt."), "code"
        )
    now = timezone.now()
    attempt = register_attempt(_LIMIT, wanted, address, now, proof=proof, known=known)
    case = Case.objects.only("pk", "pin_hash").filter(tracking_code=wanted).first()
    if not _is_right(case, to_ascii(pin).strip()):
        note_access(AccessKind.WRONG_PIN, by=Actor.new_applicant(), case=case)
        note_wrong(_LIMIT, address, now)
        raise WrongCodeOrPin
    applicant = Actor.applicant(case)
    note_access(AccessKind.TRACKED, by=applicant, case=case)
    forgive_attempts(attempt)
    return applicant


def _is_right(case: Case | None, pin: str) -> bool:
    return is_right_pin(pin, case.pin_hash if case else None)
