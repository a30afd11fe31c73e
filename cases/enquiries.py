"""How an enquiry is found again: by the key its sender's browser holds, or by reference number and PIN."""

import hashlib
import re
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.conf import settings
from django.utils.crypto import salted_hmac

from cases.models import Enquiry, Office
from cases.pin import pin_of_enquiry
from cases.tracking_code import grouped

_SALT = "cases.enquiry"
_TOKEN_BYTES = 32
_TOKEN = re.compile(r"[A-Za-z0-9_-]{43}")


@dataclass(frozen=True)
class EnquiryReceipt:
    """What the sender writes down; the PIN can be made again from the key, and from nothing stored."""

    reference: str
    pin: str
    is_complaint: bool
    office: Office
    received_at: datetime


@dataclass(frozen=True)
class EnquiryAnswer:
    """What the office answered; empty while it has not. What was sent is not shown again."""

    reference: str
    is_complaint: bool
    office: Office
    received_at: datetime
    answer: str
    answered_at: datetime | None


def new_form_token() -> str:
    """Return what makes one opened form different from every other."""
    return secrets.token_urlsafe(_TOKEN_BYTES)


def form_token(text: str) -> str:
    """Return the token a form sent back, or a fresh one where it was lost."""
    return text if _TOKEN.fullmatch(text) else new_form_token()


def key_of(enquiry: Enquiry, token: str) -> str:
    """Return the key of what was sent from one form: the same again has the same key, other words another."""
    sent = (enquiry.kind, str(enquiry.office_id), enquiry.text, enquiry.name, enquiry.reach)
    content = repr((token, *sent, enquiry.tracking_code))
    return salted_hmac(_SALT, content, algorithm="sha256").hexdigest()


def digest_of_key(key: str) -> str:
    """Return what is stored of a key."""
    return hashlib.sha256(key.encode()).hexdigest()


def receipt_of_enquiry(key: str) -> EnquiryReceipt | None:
    """Return the receipt that belongs to a key."""
    enquiry = Enquiry.objects.select_related("office").filter(key_digest=digest_of_key(key)).first()
    if enquiry is None:
        return None
    return EnquiryReceipt(
        reference=grouped(enquiry.reference),
        pin=pin_of_enquiry(key),
        is_complaint=enquiry.is_complaint,
        office=enquiry.office,
        received_at=enquiry.received_at,
    )


def answer_of(enquiry: Enquiry) -> EnquiryAnswer:
    """Return what the sender may read."""
    return EnquiryAnswer(
        reference=grouped(enquiry.reference),
        is_complaint=enquiry.is_complaint,
        office=enquiry.office,
        received_at=enquiry.received_at,
        answer=enquiry.answer,
        answered_at=enquiry.answered_at,
    )


def enquiry_retention() -> timedelta:
    """Return how long an enquiry is kept after it was closed."""
    return timedelta(days=settings.ENQUIRY_DAYS)
