"""Withdraw one adult's part on the tracking page; the others go on once the office has asked that adult.

A household shares one PIN, so whoever withdraws here is not proven to be the adult concerned, and whoever
follows the case sees what is done here. From that follows how it is done:

- It takes effect at once, because everybody may stop at any moment and staying harms nobody's status: the
  card of who stays is never cancelled.
- Nothing of the others goes on (acceptance, complete file, cancellation) until an officer has spoken with
  the person alone: ``check_withdrawal``. So nobody is taken out of a departure by whoever holds the PIN.
- It is told to everybody who holds the PIN, by name, before and after. Who wants to stay without that being
  seen says so at the office or in the interview; of that nothing is ever shown on these pages. Therefore
  they offer every adult, also one whom an officer has recorded as staying, and answer the same for both.
- No original changes hands by a click: what the office holds is given back in person (``hand_back``).
- The head cannot stay while the case goes on, and children or people of unsettled age are not taken out
  here. A child whose guardian stays is not taken out either: the case waits for the protection unit.
"""

from django.utils import timezone
from django.utils.translation import gettext as _

from cases.actions.transitioning import transitioning
from cases.actors import Actor
from cases.exceptions import InvalidFact
from cases.models import Case, Member
from cases.requirements.household import returning_members, withdraws_alone
from cases.workflow.transitions import TransitionCode


def withdraw_member(case: Case, *, by: Actor, seen: int, member_id: int) -> Member:
    """Take one adult out of the departure; no reason is asked, and an officer asks the person later."""
    with transitioning(case, TransitionCode.WITHDRAW_MEMBER, by=by, seen=seen) as change:
        today = timezone.localdate(change.at)
        person = next((row for row in change.case.members.all() if row.pk == member_id), None)
        if person is None or not withdraws_alone(person, today):
            raise InvalidFact(_("This part can be withdrawn at the office only."), "whose")
        if returning_members(change.case) == [person]:
            raise InvalidFact(_("Nobody would leave; withdraw the request instead."), "whose")
        person.is_returning = False
        person.withdrew_at = change.at
        person.withdrawal_checked_at = None
        person.save()
    return person
