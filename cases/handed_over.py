"""The papers a household handed over, as its tracking page tells of them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from cases.actors import Actor
from cases.models import Case, DocumentState
from cases.permissions import visible_cases
from cases.workflow.statuses import AFTER_CANCELLATION, ENDED_WITHOUT_SLIP, CaseStatus

# While a case is open it is not told what went back: the card that one adult got back is the answer they gave
# in private, and whoever of the household holds the PIN reads this.
RETURNS_ARE_TOLD = ENDED_WITHOUT_SLIP | AFTER_CANCELLATION


@dataclass(frozen=True)
class HandedOver:
    """One paper: whose, what, since when, and what became of it, as far as that is told."""

    whose: str
    what: str
    since: datetime
    returned_at: datetime | None
    cancelled_at: datetime | None

    @property
    def is_with_office(self) -> bool:
        """Tell whether nothing is told of its end."""
        return self.returned_at is None and self.cancelled_at is None


@dataclass(frozen=True)
class Papers:
    """All of them, under the one number of the custody receipt."""

    receipt_number: str
    lines: tuple[HandedOver, ...]
    are_returns_told: bool


def papers_of(actor: Actor) -> Papers:
    """Return what the applicant's own household handed over; three queries."""
    case = visible_cases(actor).prefetch_related("members__documents").get()
    are_told = CaseStatus(case.status) in RETURNS_ARE_TOLD
    return Papers(case.custody_receipt_number, tuple(handed_over(case)), are_told)


def handed_over(case: Case) -> Iterator[HandedOver]:
    """Yield each paper that was ever taken into custody, person by person."""
    are_told = CaseStatus(case.status) in RETURNS_ARE_TOLD
    for member in case.members.all():
        for document in member.documents.all():
            if document.collected_at is not None:
                is_back = are_told and document.state == DocumentState.RETURNED
                yield HandedOver(
                    whose=member.full_name,
                    what=document.get_kind_display(),
                    since=document.collected_at,
                    returned_at=document.returned_at if is_back else None,
                    cancelled_at=document.cancelled_at,
                )
