"""Hand the slip over to an adult on it, or to a proxy with a notarised power of attorney."""

from django.utils import timezone
from django.utils.translation import gettext as _

from cases.actions.transitioning import transitioning
from cases.actors import Actor
from cases.exceptions import InvalidFact
from cases.models import Case, Delivery, SlipState
from cases.requirements.household import adults_to_ask
from cases.requirements.slip import live_slip
from cases.workflow.transitions import TransitionCode


def deliver_slip(case: Case, *, by: Actor, seen: int, delivery: Delivery) -> Delivery:
    """Record the hand-over; the actor vouches for having checked the identity."""
    with transitioning(case, TransitionCode.DELIVER_SLIP, by=by, seen=seen) as change:
        adults = {member.pk for member in adults_to_ask(change.case, timezone.localdate(change.at))}
        if delivery.to_member_id and delivery.to_member_id not in adults:
            raise InvalidFact(_("Only an adult whose name is on the slip receives it."), "to_member")
        if not delivery.to_member_id and not (delivery.proxy_name and delivery.power_of_attorney):
            raise InvalidFact(
                _("Choose who received the slip, or name a proxy with a power of attorney."), "to_member"
            )
        if delivery.to_member_id and delivery.proxy_name:
            raise InvalidFact(_("Name either a member or a proxy, not both."), "proxy_name")
        slip = live_slip(change.case)
        slip.state = SlipState.DELIVERED
        slip.save()
        delivery.slip = slip
        delivery.identity_checked_by = by.user
        delivery.at = change.at
        delivery.save()
    return delivery
