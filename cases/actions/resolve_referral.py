"""End a referral on the ground of a decision of the protection unit."""

from django.utils.translation import gettext as _

from cases.actions.transitioning import transitioning
from cases.actors import Actor
from cases.exceptions import InvalidFact
from cases.models import Case
from cases.workflow.transitions import TransitionCode


def resolve_referral(case: Case, *, by: Actor, seen: int, reference: str, reason: str) -> Case:
    """Take the case back into review; ``reference`` is the number of the protection decision."""
    with transitioning(case, TransitionCode.RESOLVE_REFERRAL, by=by, seen=seen, reason=reason) as change:
        if not reference.strip():
            raise InvalidFact(_("The number of the protection decision is required."), "reference")
        change.case.referral_reference = reference.strip()
    return change.case
