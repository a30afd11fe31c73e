"""Which steps lead to which status."""

from collections.abc import Callable

from cases.demo import steps, turns
from cases.demo.journey import Journey
from cases.workflow.statuses import CaseStatus

Step = Callable[[Journey], None]
Road = tuple[Step, ...]

_TAKEN: Road = (steps.take_case,)
_ACCEPTED: Road = (*_TAKEN, steps.decide_majority, steps.interview_adults, steps.accept_request)
_WITH_DEED: Road = (*_ACCEPTED, steps.record_deed)
_COMPLETE: Road = (
    *_WITH_DEED,
    steps.collect_originals,
    steps.clear_lost,
    steps.clear_never_issued,
    steps.bring_receipt,
    steps.verify_receipt,
    steps.complete,
)
_CANCELLED: Road = (*_COMPLETE, steps.reconfirm, steps.cancel)
_ISSUED: Road = (*_CANCELLED, steps.issue)
_DELIVERED: Road = (*_ISSUED, steps.deliver)

ROADS: dict[CaseStatus, Road] = {
    CaseStatus.RECEIVED: (),
    CaseStatus.UNDER_REVIEW: _TAKEN,
    CaseStatus.INFORMATION_REQUESTED: (*_TAKEN, turns.ask_for_information),
    CaseStatus.AWAITING_UNDERTAKING: _ACCEPTED,
    CaseStatus.AWAITING_DOCUMENTS: _WITH_DEED,
    CaseStatus.READY_TO_CANCEL: _COMPLETE,
    CaseStatus.DOCUMENTS_CANCELLED: _CANCELLED,
    CaseStatus.SLIP_ISSUED: _ISSUED,
    CaseStatus.DELIVERED: _DELIVERED,
    CaseStatus.CLOSED: (*_DELIVERED, steps.close_case),
    CaseStatus.WITHDRAWN: (*_WITH_DEED, steps.collect_originals, turns.withdraw_request),
    CaseStatus.REJECTED: (*_TAKEN, turns.reject_request),
    CaseStatus.REFERRED: (*_TAKEN, turns.refer_for_protection),
    CaseStatus.EXPIRED: (*_ACCEPTED, turns.let_expire),
}
