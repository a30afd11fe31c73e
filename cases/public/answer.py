"""What a checked slip or receipt is worth, without a word about who is on it."""

from dataclasses import dataclass
from datetime import date

from django.db.models import TextChoices
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cases.models import ExitSlip, SlipState
from cases.slip.content import SlipContent
from cases.slip.errors import ForgedSlip, PayloadRefused
from cases.slip.receipt import verify_receipt
from cases.slip.signing import verify


class Verdict(TextChoices):
    """The one word that the reader needs; the label is the heading of the answer."""

    VALID = "valid", _("This slip is valid")
    NOT_DELIVERED = "not_delivered", _("This slip has not been delivered yet")
    VOID = "void", _("This slip is void")
    EXPIRED = "expired", _("The validity of this slip has ended")
    UNKNOWN = "unknown", _("This slip is not known")
    FORGED = "forged", _("This code is forged")
    RECEIPT = "receipt", _("This is a genuine receipt of a request")


@dataclass(frozen=True)
class SlipAnswer:
    """The verdict with what may be compared with the paper: border, dates and the number of people."""

    verdict: Verdict
    serial: str = ""
    border: str = ""
    issued_on: date | None = None
    valid_until: date | None = None
    member_count: int = 0
    is_sample: bool = False
    # A signed code proves the paper; a typed serial only says what the office knows of that number.
    is_signature_checked: bool = False


@dataclass(frozen=True)
class ReceiptAnswer:
    """What a genuine receipt says; it is signed for good, whatever became of the request since."""

    office: str
    received_on: date
    member_count: int
    is_sample: bool
    verdict: Verdict = Verdict.RECEIPT


def answer_for_payload(payload: str) -> SlipAnswer | ReceiptAnswer:
    """Check the signed content of a code: a slip and what became of it since, or a receipt."""
    try:
        return _answer_for_slip(payload)
    except ForgedSlip:
        return SlipAnswer(Verdict.FORGED)
    except PayloadRefused:
        return _answer_for_receipt(payload)


def _answer_for_slip(payload: str) -> SlipAnswer:
    signed = verify(payload)
    slip = ExitSlip.objects.filter(serial_text=signed.serial).first()
    if slip is None:
        return SlipAnswer(Verdict.UNKNOWN, serial=signed.serial, is_sample=signed.is_sample)
    content = SlipContent.from_json(slip.content)
    says_the_same = (
        signed.issued_on == content.issued_on
        and signed.valid_until == content.valid_until
        and signed.border_name == content.border_name
        and signed.lists(content.holders)
    )
    return _answer(slip, content, is_signature_checked=True) if says_the_same else SlipAnswer(Verdict.FORGED)


def _answer_for_receipt(payload: str) -> SlipAnswer | ReceiptAnswer:
    try:
        signed = verify_receipt(payload)
    except PayloadRefused:
        return SlipAnswer(Verdict.UNKNOWN)
    return ReceiptAnswer(signed.office_name, signed.received_on, signed.person_count, signed.is_sample)


def answer_for_serial(serial: str) -> SlipAnswer:
    """Say what the office knows of a serial number typed by hand."""
    slip = ExitSlip.objects.filter(serial_text=serial).first()
    if slip is None:
        return SlipAnswer(Verdict.UNKNOWN, serial=serial)
    return _answer(slip, SlipContent.from_json(slip.content), is_signature_checked=False)


def _answer(slip: ExitSlip, content: SlipContent, *, is_signature_checked: bool) -> SlipAnswer:
    return SlipAnswer(
        verdict=_verdict(slip),
        serial=slip.serial_text,
        border=content.border_name,
        issued_on=content.issued_on,
        valid_until=content.valid_until,
        member_count=len(content.holders),
        is_sample=content.is_sample,
        is_signature_checked=is_signature_checked,
    )


def _verdict(slip: ExitSlip) -> Verdict:
    if slip.state == SlipState.VOID:
        return Verdict.VOID
    if slip.valid_until < timezone.localdate():
        return Verdict.EXPIRED
    return Verdict.VALID if slip.state == SlipState.DELIVERED else Verdict.NOT_DELIVERED
