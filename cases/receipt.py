"""The receipt of a request: what the household keeps on paper."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from django.conf import settings
from django.contrib.auth.hashers import check_password
from django.utils import timezone

from cases.declaration_texts import AUTHORITATIVE_LANGUAGE, declared_in
from cases.fees import FeeQuote, fee_quote
from cases.forms.request.destination import border_label
from cases.models import (
    Assistance,
    BorderPoint,
    Case,
    Country,
    Office,
    Payment,
    RequestDraft,
    Scan,
    ScanPaper,
)
from cases.pin import pin_of_draft
from cases.slip import qr
from cases.slip.receipt import sign_receipt
from cases.tracking_code import grouped


@dataclass(frozen=True)
class Receipt:
    """What is printed; ``pin`` is None when it was replaced at the office meanwhile.

    Destination and border point are named in the language in which they are asked for: the paper says
    everything in two.
    """

    tracking_code: str
    pin: str | None
    received_at: datetime
    names: tuple[str, ...]
    country: Country
    destination_area: str
    border_point: BorderPoint
    fee: FeeQuote | None
    office: Office
    declaration_text: str
    declaration_version: str
    declaration_language: str
    # How many pages of which papers were sent as scans, and the fee receipt that was written down, if any.
    scanned_pages: Mapping[str, int] = field(default_factory=dict)
    payment: Payment | None = None
    # How a clerk entered it; None where the household wrote it itself.
    assistance: Assistance | None = None

    @property
    def scans(self) -> list[tuple[str, int]]:
        """Return the papers that were sent as scans, in words, each with its pages."""
        return [(str(ScanPaper(paper).label), pages) for paper, pages in self.scanned_pages.items()]

    @property
    def destination(self) -> str:
        return str(self.country.label)

    @property
    def border(self) -> str:
        return border_label(self.border_point)

    @property
    def authoritative_declaration(self) -> str:
        """Return the Persian text of the version that was declared, whatever language that was in."""
        text = declared_in(self.declaration_version, AUTHORITATIVE_LANGUAGE)
        is_its_own = self.declaration_language == AUTHORITATIVE_LANGUAGE or text is None
        return self.declaration_text if is_its_own else text.text


def receipt_of(draft: RequestDraft, token: str) -> Receipt:
    """Return the receipt of a sent draft; the PIN follows once more from the token that the browser holds."""
    cases = Case.objects.select_related("office", "border", "assistance").prefetch_related("members")
    case = cases.get(pk=draft.case_id)
    pin = pin_of_draft(token)
    names = tuple(member.full_name for member in case.members.all())
    return Receipt(
        tracking_code=grouped(case.tracking_code),
        pin=pin if check_password(pin, case.pin_hash) else None,
        received_at=case.received_at,
        names=names,
        country=Country(case.destination_country),
        destination_area=case.destination_area,
        border_point=case.border,
        fee=fee_quote(len(names), timezone.localdate()),
        office=case.office,
        declaration_text=case.declaration_text,
        declaration_version=case.declaration_version,
        declaration_language=case.declaration_language,
        scanned_pages=_scanned(case),
        payment=case.payments.first(),
        assistance=getattr(case, "assistance", None),
    )


def _scanned(case: Case) -> dict[str, int]:
    papers: dict[str, int] = {}
    for scan in Scan.objects.filter(folder__case=case):
        papers[scan.paper] = papers.get(scan.paper, 0) + scan.page_count
    return papers


def receipt_code(receipt: Receipt) -> bytes:
    """Return the picture code that shows a receipt to be genuine; it says nothing of a person."""
    payload = sign_receipt(receipt.office.name, timezone.localdate(receipt.received_at), len(receipt.names))
    return qr.png(f"{settings.VERIFY_BASE_URL}#{payload}")
