"""Give documents back to somebody who stays, while the case of the others goes on."""

from django.utils.translation import gettext as _

from cases.actions.giving_back import give_back
from cases.actions.transitioning import transitioning
from cases.actors import Actor
from cases.exceptions import InvalidFact
from cases.models import Case, IdentityDocument, Member
from cases.requirements.household import staying_with_something_held
from cases.workflow.transitions import TransitionCode


def hand_back(case: Case, *, by: Actor, seen: int, member: Member) -> list[IdentityDocument]:
    """Record that every original of this person is back in their own hands, against the custody receipt."""
    with transitioning(case, TransitionCode.HAND_BACK, by=by, seen=seen) as change:
        person = next((row for row in staying_with_something_held(change.case) if row.pk == member.pk), None)
        if person is None:
            raise InvalidFact(_("The office holds nothing of this person, or the person leaves."), "member")
        rows = give_back([person], change.at)
    return rows
