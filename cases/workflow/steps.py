"""The six process steps of the service card, and the status at which each is done."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from cases.workflow.statuses import CaseStatus


@dataclass(frozen=True)
class CardStep:
    """One numbered process of the card (field 9): its title, and the statuses in which it is worked on."""

    number: int
    title: Promise
    statuses: frozenset[CaseStatus]


CARD_STEPS: tuple[CardStep, ...] = (
    CardStep(
        1,
        _("Receipt of the voluntary return request"),
        frozenset(
            {
                CaseStatus.RECEIVED,
                CaseStatus.UNDER_REVIEW,
                CaseStatus.INFORMATION_REQUESTED,
                CaseStatus.REFERRED,
            }
        ),
    ),
    CardStep(
        2, _("Notarised undertaking to leave refugee status"), frozenset({CaseStatus.AWAITING_UNDERTAKING})
    ),
    CardStep(3, _("Handing over the required documents"), frozenset({CaseStatus.AWAITING_DOCUMENTS})),
    CardStep(
        4, _("Cancellation of identity documents and entry in NAJVA"), frozenset({CaseStatus.READY_TO_CANCEL})
    ),
    CardStep(5, _("Issue of the ordinary exit travel slip"), frozenset({CaseStatus.DOCUMENTS_CANCELLED})),
    CardStep(6, _("Delivery of the travel slip to the applicant"), frozenset({CaseStatus.SLIP_ISSUED})),
)


def current_step(status: CaseStatus) -> int | None:
    """Return the card step a case is at; 7 when all six are done, None when it ended without a slip."""
    if status in {CaseStatus.DELIVERED, CaseStatus.CLOSED}:
        return len(CARD_STEPS) + 1
    return next((step.number for step in CARD_STEPS if status in step.statuses), None)
