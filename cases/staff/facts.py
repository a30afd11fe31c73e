"""The facts of a case beside its people: the six steps, the slips, the questions asked."""

from dataclasses import dataclass

from django.utils.functional import Promise

from cases.correctable import every_field
from cases.models import Case, Delivery, ExitSlip, InformationRequest, SlipFile
from cases.requirements.papers import undertaking_of
from cases.slip.content import SlipContent
from cases.staff.household import Mark
from cases.staff.tones import slip_tone
from cases.workflow.statuses import CaseStatus
from cases.workflow.steps import CARD_STEPS, current_step


@dataclass(frozen=True)
class Progress:
    """One of the six steps of the service card: done, at work, or still to come."""

    number: int
    title: Promise
    state: str


@dataclass(frozen=True)
class SlipLine:
    """An issued slip, what is printed on it, and the checksum of its file."""

    slip: ExitSlip
    state: Mark
    content: SlipContent
    sha256: str
    delivery: Delivery | None
    receiver: str


@dataclass(frozen=True)
class AskedLine:
    """One round of questions, the fields in words."""

    request: InformationRequest
    fields: tuple[str, ...]


def progress(status: CaseStatus) -> list[Progress]:
    """Return the six steps; none is at work in a case that ended without a slip."""
    current = current_step(status)
    return [Progress(step.number, step.title, _state(step.number, current)) for step in CARD_STEPS]


def _state(number: int, current: int | None) -> str:
    if current is None or number > current:
        return "later"
    return "now" if number == current else "done"


def slip_lines(case: Case) -> list[SlipLine]:
    """Return the slips of a case, the newest first; the stored files stay where they are."""
    if not case.slips.all():
        return []
    checksums = dict(SlipFile.objects.filter(slip__case=case).values_list("slip_id", "sha256"))
    names = {member.pk: member.full_name for member in case.members.all()}
    lines = []
    for slip in case.slips.all():
        delivery = getattr(slip, "delivery", None)
        receiver = names.get(delivery.to_member_id) or delivery.proxy_name if delivery else ""
        lines.append(
            SlipLine(
                slip=slip,
                state=Mark(slip.get_state_display(), slip_tone(slip.state)),
                content=SlipContent.from_json(slip.content),
                sha256=checksums.get(slip.pk, ""),
                delivery=delivery,
                receiver=receiver,
            )
        )
    return lines


def signers(case: Case) -> list[str]:
    """Return who signed the deed, by name, without asking for each of them again."""
    undertaking = undertaking_of(case)
    names = {member.pk: member.full_name for member in case.members.all()}
    return [names[row.member_id] for row in undertaking.signatories.all()] if undertaking else []


def asked_lines(case: Case) -> list[AskedLine]:
    """Return the questions put to the applicant, the newest first."""
    rounds = list(case.information_requests.all())
    labels = {field.key: field.label for field in every_field(case)} if rounds else {}
    return [AskedLine(row, tuple(labels.get(key, key) for key in row.fields)) for row in reversed(rounds)]
