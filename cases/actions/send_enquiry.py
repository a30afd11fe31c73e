"""Send a question or a complaint to an office: no name, no telephone and no account is needed."""

from django.contrib.auth.hashers import make_password
from django.db import transaction
from django.utils import timezone

from cases.actions.attempts import Limit, register_attempt
from cases.enquiries import digest_of_key, key_of
from cases.exceptions import TooManyForNow
from cases.models import AttemptAim, Enquiry
from cases.pin import pin_of_enquiry
from cases.tracking_code import new_tracking_code

# Many people share one address, where a mobile network or the computer of a library stands in front.
SENT_PER_ADDRESS = 20
_LIMIT = Limit(AttemptAim.SENDING, "sending", None, "sender", SENT_PER_ADDRESS, TooManyForNow)


def send_enquiry(enquiry: Enquiry, *, token: str, language: str, address: str, proof: str = "") -> str:
    """Store an unsaved enquiry and return its key, from which the receipt is made.

    The same words from the same form give the same enquiry, later or at the same moment; ``TooManyForNow``
    is raised for an address that sends too much.
    """
    key = key_of(enquiry, token)
    digest = digest_of_key(key)
    if Enquiry.objects.filter(key_digest=digest).exists():
        return key
    now = timezone.now()
    register_attempt(_LIMIT, digest, address, now, proof=proof)
    with transaction.atomic():
        Enquiry.objects.get_or_create(
            key_digest=digest,
            defaults={
                "office": enquiry.office,
                "kind": enquiry.kind,
                "reference": new_tracking_code(),
                "pin_hash": make_password(pin_of_enquiry(key)),
                "language": language,
                "received_at": now,
                "text": enquiry.text,
                "name": enquiry.name,
                "reach": enquiry.reach,
                "tracking_code": enquiry.tracking_code,
            },
        )
    return key
