"""Record a fee receipt as handed over at the counter."""

from cases.actions.store_payment import store_payment
from cases.actions.transitioning import transitioning
from cases.actors import Actor
from cases.models import Case, Payment
from cases.workflow.transitions import TransitionCode


def record_payment(case: Case, *, by: Actor, seen: int, payment: Payment) -> Payment:
    """Store an unverified receipt; the same receipt is accepted once, in one case.

    The account is the one in force on the day of payment: nobody types it.
    """
    with transitioning(case, TransitionCode.RECORD_PAYMENT, by=by, seen=seen) as change:
        store_payment(payment, change.case, change.at)
    return payment
