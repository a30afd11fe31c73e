"""Void the slip that counts and issue a new one in its place, in one step."""

from django.utils.translation import gettext as _

from cases.actions.change_border import refuse_unfit_border
from cases.actions.issue_slip import store_slip
from cases.actions.transitioning import transitioning
from cases.actors import Actor
from cases.exceptions import WrongStatus
from cases.models import BorderPoint, Case, ExitSlip, SlipState
from cases.requirements.slip import live_slip
from cases.workflow.reasons import ReissueReason
from cases.workflow.transitions import TransitionCode


def reissue_slip(
    case: Case, *, by: Actor, seen: int, code: ReissueReason, reason: str, border: BorderPoint
) -> ExitSlip:
    """Void and replace together: a household is never without a slip that counts."""
    with transitioning(case, TransitionCode.REISSUE_SLIP, by=by, seen=seen, reason=reason) as change:
        former = live_slip(change.case)
        if former is None:
            raise WrongStatus(_("The case has no slip that counts."))
        refuse_unfit_border(change.case, border)
        change.case.border = border
        former.state = SlipState.VOID
        former.void_reason = code
        former.voided_at = change.at
        former.save()
        return store_slip(change, replaces=former)
