"""Let the sender of an enquiry read its answer, by reference number and PIN."""

from django.utils import timezone
from django.utils.translation import gettext as _

from cases.actions.attempts import Limit, forgive_attempts, note_wrong, register_attempt
from cases.actions.note_access import note_access
from cases.actors import Actor
from cases.enquiries import EnquiryAnswer, answer_of
from cases.exceptions import InvalidFact, TooManyForNow, WrongReferenceOrPin
from cases.models import AccessKind, AttemptAim, Enquiry
from cases.pin import is_right_pin
from cases.tracking_code import is_well_formed, normalise
from portal.persian.digits import to_ascii

ATTEMPTS_PER_REFERENCE = 5
ATTEMPTS_PER_ADDRESS = 30
# One address guesses at cases and enquiries together: its attempts are counted together.
_LIMIT = Limit(
    AttemptAim.ENQUIRY, "reference", ATTEMPTS_PER_REFERENCE, "address", ATTEMPTS_PER_ADDRESS, TooManyForNow
)


def read_enquiry_answer(reference: str, pin: str, *, address: str, proof: str = "") -> EnquiryAnswer:
    """Return what the office answered, or raise a refusal that does not tell whether the number exists."""
    wanted = normalise(reference)
    if not is_well_formed(wanted):
        raise InvalidFact(
            _("There is a typing mistake in the reference number. Compare it with what you wrote down."),
            "reference",
        )
    now = timezone.now()
    attempt = register_attempt(_LIMIT, wanted, address, now, proof=proof)
    enquiry = Enquiry.objects.select_related("office").filter(reference=wanted).first()
    if not is_right_pin(to_ascii(pin).strip(), enquiry.pin_hash if enquiry else None):
        note_access(AccessKind.WRONG_PIN, by=Actor.new_applicant(), enquiry=enquiry)
        note_wrong(_LIMIT, address, now)
        raise WrongReferenceOrPin
    forgive_attempts(attempt)
    return answer_of(enquiry)
