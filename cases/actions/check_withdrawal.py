"""Record what an adult says, alone, whose part was withdrawn on the tracking page."""

from django.utils.translation import gettext as _

from cases.actions.transitioning import transitioning
from cases.actors import Actor
from cases.exceptions import InvalidFact
from cases.models import Case, Member
from cases.workflow.transitions import TransitionCode


def check_withdrawal(case: Case, *, by: Actor, seen: int, member: Member, wishes_to_leave: bool) -> Member:
    """Let the person's own word decide; who wishes to leave after all is interviewed anew before anything.

    Neither answer is shown on the tracking page.
    """
    with transitioning(case, TransitionCode.CHECK_WITHDRAWAL, by=by, seen=seen) as change:
        person = next((row for row in change.case.members.all() if row.pk == member.pk), None)
        if person is None or not person.has_unchecked_withdrawal:
            raise InvalidFact(_("Nothing is to be asked about this person."), "member")
        person.is_returning = wishes_to_leave
        person.withdrawal_checked_at = change.at
        person.save()
    return person
