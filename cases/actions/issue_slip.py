"""Issue the ordinary exit travel slip."""

import hashlib

from django.utils import timezone

from cases.actions.numbering import reserve_slip_serial
from cases.actions.transitioning import Change, transitioning
from cases.actors import Actor
from cases.models import Case, ExitSlip, SlipFile
from cases.slip.freeze import freeze, prove
from cases.workflow.transitions import TransitionCode


def issue_slip(case: Case, *, by: Actor, seen: int) -> ExitSlip:
    """Freeze the content, make the PDF, read it back, and store slip and bytes together or not at all."""
    with transitioning(case, TransitionCode.ISSUE_SLIP, by=by, seen=seen) as change:
        slip = store_slip(change)
        change.case.first_slip_issued_at = change.at
    return slip


def store_slip(change: Change, *, replaces: ExitSlip | None = None) -> ExitSlip:
    """Make and store one slip inside the gate; raise ``SlipRefused`` when it cannot be made exactly."""
    serial = reserve_slip_serial(change.case, timezone.localdate(change.at))
    content = freeze(change.case, serial=serial, signer=change.by, at=change.at)
    proof = prove(content)
    slip = ExitSlip.objects.create(
        case=change.case,
        serial=serial,
        serial_text=serial.text,
        border=change.case.border,
        issued_at=change.at,
        valid_until=content.valid_until,
        signer=change.by.user,
        content=content.to_json(),
        payload=proof.payload,
        replaces=replaces,
    )
    SlipFile.objects.create(slip=slip, pdf=proof.pdf, sha256=hashlib.sha256(proof.pdf).hexdigest())
    return slip
