"""Change the border point, because the household wishes so or the old one is closed."""

from django.utils import timezone
from django.utils.translation import gettext as _

from cases.actions.transitioning import transitioning
from cases.actors import Actor
from cases.exceptions import InvalidFact
from cases.models import BorderPoint, Case
from cases.workflow.transitions import TransitionCode


def change_border(case: Case, *, by: Actor, seen: int, border: BorderPoint) -> Case:
    """Set another open border point that leads to the country of destination."""
    with transitioning(case, TransitionCode.CHANGE_BORDER, by=by, seen=seen) as change:
        refuse_unfit_border(change.case, border)
        change.case.border = border
    return change.case


def refuse_unfit_border(case: Case, border: BorderPoint) -> None:
    """Raise ``InvalidFact`` unless the border point is open today and leads where the household goes."""
    if not border.is_open_on(timezone.localdate()) or border.country != case.destination_country:
        raise InvalidFact(_("This border point is closed or leads to another country."), "border")
