"""How far a case has come, in the words of the service card, for the household it belongs to."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import OuterRef, Subquery
from django.utils import timezone

from cases.actors import Actor
from cases.correctable import correctable_fields, open_request
from cases.handed_over import handed_over
from cases.models import Case, CaseNotice, InformationRequest, Office
from cases.notices import NoticeStanding, notice_standing
from cases.permissions import may_perform, visible_cases
from cases.statistics.waiting import WaitingTime, waiting_time
from cases.tracking_code import grouped
from cases.withdrawal import WithdrawnPart, withdrawn_parts
from cases.workflow.statuses import (
    AFTER_CANCELLATION,
    APPLICANT_LABELS,
    BEFORE_CANCELLATION,
    ENDED,
    WHAT_COMES_NEXT,
    CaseStatus,
)
from cases.workflow.steps import CARD_STEPS, current_step
from cases.workflow.transitions import TransitionCode


@dataclass(frozen=True)
class StepProgress:
    """One step of the card: behind the household, where it stands now, or still ahead."""

    number: int
    title: str
    is_done: bool
    is_current: bool


@dataclass(frozen=True)
class Question:
    """What the office asks for, and why; ``may_answer`` where something of it can be answered online."""

    reason: str
    fields: tuple[str, ...]
    asked_at: datetime
    may_answer: bool


@dataclass(frozen=True)
class CaseProgress:
    """Everything the applicant sees of the own case; no document number, and no name but of a withdrawn part.

    ``has_answered`` tells whether what the office asked last was answered. ``documents_held`` counts what was
    handed over and of whose return nothing is told.
    """

    tracking_code: str
    received_at: datetime
    changed_at: datetime
    version: int
    label: str
    what_comes_next: str
    waiting: WaitingTime | None
    steps: tuple[StepProgress, ...]
    question: Question | None
    has_answered: bool
    rejection: str
    rejection_text: str
    is_ended: bool
    is_past_return: bool
    may_withdraw: bool
    withdrawn_parts: tuple[WithdrawnPart, ...]
    last_message_at: datetime | None
    is_last_message_of_office: bool
    documents_held: int
    custody_receipt_number: str
    office: Office
    notices: NoticeStanding


def progress_of(actor: Actor) -> CaseProgress:
    """Return the progress of the one case an applicant was identified for; six queries at most.

    One of them, for the waiting time, is made once an hour for each office and status.
    """
    asked = InformationRequest.objects.filter(case=OuterRef("pk")).order_by("-asked_at", "-pk")
    told = CaseNotice.objects.filter(case=OuterRef("pk")).order_by("-pk")
    case = (
        visible_cases(actor)
        .annotate(
            last_answered_at=Subquery(asked.values("answered_at")[:1]),
            last_notice_state=Subquery(told.values("state")[:1]),
        )
        .with_newest_message()
        .select_related("office", "notice_choice")
        .prefetch_related("members__documents")
        .get()
    )
    status = CaseStatus(case.status)
    held = sum(paper.is_with_office for paper in handed_over(case))
    # Nobody is told to fetch documents that the office does not hold.
    told_as = (
        CaseStatus.CLOSED if status in {CaseStatus.WITHDRAWN, CaseStatus.EXPIRED} and not held else status
    )
    return CaseProgress(
        tracking_code=grouped(case.tracking_code),
        received_at=case.received_at,
        changed_at=case.changed_at,
        version=case.version,
        label=str(APPLICANT_LABELS[status]),
        what_comes_next=str(WHAT_COMES_NEXT[told_as]),
        waiting=waiting_time(case.office, status, timezone.localdate()),
        steps=_steps(status),
        question=_question(case, actor) if status == CaseStatus.INFORMATION_REQUESTED else None,
        has_answered=case.last_answered_at is not None,
        rejection=case.get_rejection_reason_display() if status == CaseStatus.REJECTED else "",
        rejection_text=_rejection_text(case) if status == CaseStatus.REJECTED else "",
        is_ended=status in ENDED,
        is_past_return=status in AFTER_CANCELLATION,
        may_withdraw=bool(may_perform(actor, case, TransitionCode.WITHDRAW)),
        withdrawn_parts=withdrawn_parts(case) if status in BEFORE_CANCELLATION else (),
        last_message_at=case.last_message_at,
        is_last_message_of_office=case.last_message_by is not None,
        documents_held=held,
        custody_receipt_number=case.custody_receipt_number,
        office=case.office,
        notices=notice_standing(case, case.last_notice_state),
    )


def _steps(status: CaseStatus) -> tuple[StepProgress, ...]:
    """Return the six steps; in a case that ended without a slip none is current and none is called done."""
    here = current_step(status) or 0
    return tuple(
        StepProgress(step.number, str(step.title), is_done=step.number < here, is_current=step.number == here)
        for step in CARD_STEPS
    )


def _question(case: Case, actor: Actor) -> Question | None:
    asked = open_request(case)
    if asked is None:
        return None
    labels = {field.key: field.label for field in correctable_fields(case)}
    fields = tuple(labels[key] for key in asked.fields if key in labels)
    may_answer = bool(fields and may_perform(actor, case, TransitionCode.ANSWER_INFORMATION))
    return Question(asked.reason, fields, asked.asked_at, may_answer)


def _rejection_text(case: Case) -> str:
    version = case.versions.filter(transition=TransitionCode.REJECT).order_by("-number").first()
    return version.reason if version else ""
