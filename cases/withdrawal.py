"""What a household can still withdraw, and what each withdrawal would mean, before it is done.

Every certain adult but the head is offered, whether or not an officer has recorded that they stay: what
somebody answered in private is not to be read from who is missing here.
"""

from dataclasses import dataclass
from datetime import date, datetime

from django.utils import timezone

from cases.actors import Actor
from cases.models import Case, Member
from cases.permissions import may_perform, visible_cases
from cases.requirements.household import withdraws_alone
from cases.workflow.transitions import TransitionCode


@dataclass(frozen=True)
class Part:
    """One adult's part: the papers this adult handed over, and the children in the adult's care."""

    member_id: int
    name: str
    relation: str
    papers: int
    wards: tuple[str, ...]
    withdrew_at: datetime | None
    is_unchecked: bool


@dataclass(frozen=True)
class WithdrawnPart:
    """A part that was withdrawn on the tracking page; what the person then told the office is not told."""

    name: str
    at: datetime


@dataclass(frozen=True)
class Withdrawal:
    """What can be withdrawn of a case as it stands in this version."""

    version: int
    parts: tuple[Part, ...]
    papers: int
    receipt_number: str
    has_minors: bool

    def part(self, member_id: str) -> Part | None:
        """Return the part with this key."""
        return next((part for part in self.parts if str(part.member_id) == member_id), None)


def withdrawal_of(actor: Actor) -> Withdrawal | None:
    """Return what the applicant may withdraw now, or None where nothing can be; three queries."""
    case = visible_cases(actor).prefetch_related("members__documents").get()
    if not may_perform(actor, case, TransitionCode.WITHDRAW):
        return None
    today = timezone.localdate()
    members = list(case.members.all())
    return Withdrawal(
        version=case.version,
        parts=tuple(_part(member, members, today) for member in members if withdraws_alone(member, today)),
        papers=sum(_papers(member) for member in members),
        receipt_number=case.custody_receipt_number,
        has_minors=any(member.needs_guardian(today) for member in members),
    )


def withdrawn_parts(case: Case) -> tuple[WithdrawnPart, ...]:
    """Return whose part was withdrawn on the tracking page, whatever was said since."""
    return tuple(
        WithdrawnPart(member.full_name, member.withdrew_at)
        for member in case.members.all()
        if member.withdrew_at is not None
    )


def _part(member: Member, members: list[Member], on: date) -> Part:
    wards = (row.full_name for row in members if row.guardian_id == member.pk and row.needs_guardian(on))
    return Part(
        member_id=member.pk,
        name=member.full_name,
        relation=member.get_relation_display(),
        papers=_papers(member),
        wards=tuple(wards),
        withdrew_at=member.withdrew_at,
        is_unchecked=member.has_unchecked_withdrawal,
    )


def _papers(member: Member) -> int:
    """Count what was handed over, given back meanwhile or not."""
    return sum(document.collected_at is not None for document in member.documents.all())
