"""Decide whether a member is an adult where the birth date leaves it open."""

from django.utils import timezone
from django.utils.translation import gettext as _

from cases.actions.transitioning import transitioning
from cases.actors import Actor
from cases.exceptions import InvalidFact
from cases.models import Case, Majority, Member
from cases.workflow.transitions import TransitionCode


def assess_majority(
    case: Case, *, by: Actor, seen: int, member: Member, majority: Majority, reason: str
) -> Member:
    """Record a person's decision, with its reason; a guess from the year alone is never made."""
    with transitioning(case, TransitionCode.ASSESS_MAJORITY, by=by, seen=seen, reason=reason) as change:
        person = next((row for row in change.case.members.all() if row.pk == member.pk), None)
        if person is None:
            raise InvalidFact(_("This person is not in the case."), "member")
        if not person.has_open_majority(timezone.localdate(change.at)):
            raise InvalidFact(_("The birth date settles whether this person is an adult."), "member")
        person.majority = majority
        person.save()
    return person
