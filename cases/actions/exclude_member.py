"""Record that a member stays; the others go on."""

from django.utils import timezone
from django.utils.translation import gettext as _

from cases.actions.giving_back import give_back
from cases.actions.transitioning import transitioning
from cases.actors import Actor
from cases.exceptions import InvalidFact
from cases.models import Case, Member
from cases.requirements.household import returning_members
from cases.workflow.transitions import TransitionCode


def exclude_member(case: Case, *, by: Actor, seen: int, member: Member) -> Member:
    """Take a member out of the departure, no reason asked; a document held is given back at once.

    The last member and the head cannot be excluded: that is a withdrawal, since everybody is on the slip as
    the head's relative. A minor cannot be left behind by this.
    """
    with transitioning(case, TransitionCode.EXCLUDE_MEMBER, by=by, seen=seen) as change:
        leaving = returning_members(change.case)
        person = next((row for row in leaving if row.pk == member.pk), None)
        if person is None:
            raise InvalidFact(_("This person is not among those who leave."), "member")
        if len(leaving) == 1:
            raise InvalidFact(_("Nobody would leave; withdraw the request instead."), "member")
        if person.is_head:
            raise InvalidFact(
                _("The head cannot stay while this case goes on: withdraw it; the others may apply anew."),
                "member",
            )
        if person.needs_guardian(timezone.localdate(change.at)):
            raise InvalidFact(
                _("A minor cannot be left behind here; refer the case to the protection unit."), "member"
            )
        person.is_returning = False
        person.save()
        give_back([person], change.at)
    return person
