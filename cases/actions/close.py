"""Close a delivered case."""

from datetime import date

from django.utils import timezone
from django.utils.translation import gettext as _

from cases.actions.transitioning import transitioning
from cases.actors import Actor
from cases.exceptions import InvalidFact
from cases.models import Case
from cases.workflow.transitions import TransitionCode


def close(case: Case, *, by: Actor, seen: int, left_on: date | None = None) -> Case:
    """End the case; ``left_on`` is the day of departure where the border reported it."""
    with transitioning(case, TransitionCode.CLOSE, by=by, seen=seen) as change:
        if left_on and left_on > timezone.localdate(change.at):
            raise InvalidFact(_("The day of departure lies in the future."), "left_on")
        if left_on and left_on < timezone.localdate(change.case.first_slip_issued_at):
            raise InvalidFact(_("The day of departure lies before the slip was issued."), "left_on")
        change.case.left_on = left_on
    return change.case
