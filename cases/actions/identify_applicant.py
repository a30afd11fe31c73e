"""Let an applicant in by tracking code and PIN, and slow down everybody who guesses."""

from datetime import datetime, timedelta

from django.contrib.auth.hashers import check_password, make_password
from django.utils import timezone
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext as _

from cases.actions.note_access import note_access
from cases.actors import Actor
from cases.exceptions import InvalidFact, TooManyAttempts, WrongCodeOrPin
from cases.models import AccessKind, Case, TrackingAttempt
from cases.tracking_code import is_well_formed, normalise
from portal.persian.digits import to_ascii

WINDOW = timedelta(hours=1)
ATTEMPTS_PER_CODE = 5
ATTEMPTS_PER_ADDRESS = 30


def identify_applicant(code: str, pin: str, *, address: str) -> Actor:
    """Return the applicant of the case, or raise a refusal that does not tell whether the code exists.

    A slip of the pen is told from the check sign alone (``InvalidFact``), before anything is looked up.
    Every other answer costs one password hash and the same queries, whether or not the code exists.
    """
    wanted = normalise(code)
    if not is_well_formed(wanted):
        raise InvalidFact(
            _("There is a typing mistake in the tracking code. Compare it with your receipt."), "code"
        )
    attempt = _register_attempt(wanted, address, timezone.now())
    case = Case.objects.only("pk", "pin_hash").filter(tracking_code=wanted).first()
    if not _is_right(case, to_ascii(pin).strip()):
        note_access(AccessKind.WRONG_PIN, by=Actor.new_applicant(), case=case)
        raise WrongCodeOrPin
    applicant = Actor.applicant(case)
    note_access(AccessKind.TRACKED, by=applicant, case=case)
    # Whoever knows the PIN has not been guessing.
    TrackingAttempt.objects.filter(
        code_digest=attempt.code_digest, address_digest=attempt.address_digest
    ).delete()
    return applicant


def _is_right(case: Case | None, pin: str) -> bool:
    """Check the PIN; where there is nothing to check against, take as long as if there were."""
    if case is None:
        make_password(pin)
        return False
    return check_password(pin, case.pin_hash)


def _register_attempt(code: str, address: str, at: datetime) -> TrackingAttempt:
    """Count this attempt before it is judged, so that many at the same moment cannot pass together."""
    attempt = TrackingAttempt.objects.create(
        code_digest=_digest("code", code), address_digest=_digest("address", address), at=at
    )
    recent = TrackingAttempt.objects.filter(at__gt=at - WINDOW)
    by_code = recent.filter(code_digest=attempt.code_digest).count()
    by_address = recent.filter(address_digest=attempt.address_digest).count()
    if by_code > ATTEMPTS_PER_CODE or by_address > ATTEMPTS_PER_ADDRESS:
        # A refused attempt does not count, or somebody else could keep the rightful owner out for ever.
        attempt.delete()
        raise TooManyAttempts
    return attempt


def _digest(kind: str, text: str) -> str:
    return salted_hmac(f"cases.tracking_attempt.{kind}", text, algorithm="sha256").hexdigest()
