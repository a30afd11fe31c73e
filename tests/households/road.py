"""The road of a case: how each of the fourteen statuses is reached."""

from collections.abc import Callable, Sequence

from cases.actions.close import close
from cases.actions.expire import expire
from cases.actions.issue_slip import issue_slip
from cases.actions.refer import refer
from cases.actions.reject import reject
from cases.actions.request_information import request_information
from cases.actions.submit_request import MemberEntry
from cases.actions.take import take
from cases.actions.withdraw import withdraw
from cases.actors import Actor
from cases.models import Case
from cases.roles import Role
from cases.workflow.reasons import ReferralReason, RejectionReason
from cases.workflow.statuses import CaseStatus
from tests.households.bureaus import Bureau
from tests.households.people import family
from tests.households.steps import (
    deliver,
    fill_file,
    fresh,
    hand_over_documents,
    reconfirm_and_cancel,
    review,
    sign_deed,
    submit,
    version_now,
)


def case_at(
    status: CaseStatus, place: Bureau, members: int = 2, entries: Sequence[MemberEntry] | None = None
) -> Case:
    """Return a case that came to this status through the actions, each by a role that may do it."""
    case = submit(place, family(members) if entries is None else entries)
    for step in _road_to(status):
        step(fresh(case), place)
    return fresh(case)


def _road_to(status: CaseStatus) -> list[Callable[[Case, Bureau], object]]:
    if status in _SIDE_ROADS:
        start, turn = _SIDE_ROADS[status]
        return [*_road_to(start), turn]
    steps = list(_MAIN_ROAD)
    return [_MAIN_ROAD[step] for step in steps[: steps.index(status) + 1]]


def _take(case: Case, place: Bureau) -> None:
    take(case, by=place.actor(Role.OFFICER), seen=version_now(case))


def _issue(case: Case, place: Bureau) -> None:
    issue_slip(case, by=place.actor(Role.DIRECTOR), seen=version_now(case))


def _close(case: Case, place: Bureau) -> None:
    close(case, by=place.actor(Role.OFFICER), seen=version_now(case))


def _ask(case: Case, place: Bureau) -> None:
    request_information(
        case,
        by=place.actor(Role.OFFICER),
        seen=version_now(case),
        fields=["case.phone"],
        reason="شماره ناقص است",
    )


def _withdraw_after_hand_over(case: Case, place: Bureau) -> None:
    hand_over_documents(case, place)
    withdraw(case, by=Actor.applicant(case), seen=version_now(case))


def _reject(case: Case, place: Bureau) -> None:
    reject(
        case,
        by=place.actor(Role.SUPERVISOR),
        seen=version_now(case),
        code=RejectionReason.OTHER_PROVINCE,
        reason="محل ثبت خانوار استان دیگری است",
    )


def _refer(case: Case, place: Bureau) -> None:
    refer(
        case,
        by=place.actor(Role.OFFICER),
        seen=version_now(case),
        code=ReferralReason.PRESSURE,
        reason="گفتگوی جداگانه لازم است",
    )


def _expire_after_hand_over(case: Case, place: Bureau) -> None:
    hand_over_documents(case, place)
    expire(case, by=place.actor(Role.SUPERVISOR), seen=version_now(case), reason="مراجعه نکردند")


# How each status is reached from the one before it.
_MAIN_ROAD: dict[CaseStatus, Callable[[Case, Bureau], object]] = {
    CaseStatus.RECEIVED: lambda case, place: None,
    CaseStatus.UNDER_REVIEW: _take,
    CaseStatus.AWAITING_UNDERTAKING: review,
    CaseStatus.AWAITING_DOCUMENTS: sign_deed,
    CaseStatus.READY_TO_CANCEL: fill_file,
    CaseStatus.DOCUMENTS_CANCELLED: reconfirm_and_cancel,
    CaseStatus.SLIP_ISSUED: _issue,
    CaseStatus.DELIVERED: deliver,
    CaseStatus.CLOSED: _close,
}
# Where a side road leaves the main one, and how.
_SIDE_ROADS: dict[CaseStatus, tuple[CaseStatus, Callable[[Case, Bureau], object]]] = {
    CaseStatus.INFORMATION_REQUESTED: (CaseStatus.UNDER_REVIEW, _ask),
    CaseStatus.WITHDRAWN: (CaseStatus.AWAITING_DOCUMENTS, _withdraw_after_hand_over),
    CaseStatus.REJECTED: (CaseStatus.UNDER_REVIEW, _reject),
    CaseStatus.REFERRED: (CaseStatus.UNDER_REVIEW, _refer),
    CaseStatus.EXPIRED: (CaseStatus.AWAITING_DOCUMENTS, _expire_after_hand_over),
}
