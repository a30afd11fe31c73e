"""The receipt of a request: what the household keeps on paper."""

from dataclasses import dataclass
from datetime import datetime

from django.contrib.auth.hashers import check_password
from django.utils import timezone

from cases.fees import FeeQuote, fee_quote
from cases.forms.request.destination import border_label
from cases.models import Case, Office, RequestDraft
from cases.pin import pin_of_draft
from cases.tracking_code import grouped


@dataclass(frozen=True)
class Receipt:
    """What is printed; ``pin`` is None when it was replaced at the office meanwhile."""

    tracking_code: str
    pin: str | None
    received_at: datetime
    names: tuple[str, ...]
    destination: str
    destination_area: str
    border: str
    fee: FeeQuote | None
    office: Office
    declaration_text: str
    declaration_version: str
    declaration_language: str


def receipt_of(draft: RequestDraft, token: str) -> Receipt:
    """Return the receipt of a sent draft; the PIN follows once more from the token that the browser holds."""
    case = Case.objects.select_related("office", "border").prefetch_related("members").get(pk=draft.case_id)
    pin = pin_of_draft(token)
    names = tuple(member.full_name for member in case.members.all())
    return Receipt(
        tracking_code=grouped(case.tracking_code),
        pin=pin if check_password(pin, case.pin_hash) else None,
        received_at=case.received_at,
        names=names,
        destination=case.get_destination_country_display(),
        destination_area=case.destination_area,
        border=border_label(case.border),
        fee=fee_quote(len(names), timezone.localdate()),
        office=case.office,
        declaration_text=case.declaration_text,
        declaration_version=case.declaration_version,
        declaration_language=case.declaration_language,
    )
