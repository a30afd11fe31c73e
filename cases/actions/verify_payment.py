"""Verify a recorded fee receipt against the bank's account."""

from django.utils.translation import gettext as _

from cases.actions.transitioning import transitioning
from cases.actors import Actor
from cases.exceptions import InvalidFact
from cases.models import Case, Payment
from cases.workflow.transitions import TransitionCode


def verify_payment(case: Case, *, by: Actor, seen: int, payment: Payment) -> Payment:
    """Count the receipt from now on."""
    with transitioning(case, TransitionCode.VERIFY_PAYMENT, by=by, seen=seen) as change:
        row = next((row for row in change.case.payments.all() if row.pk == payment.pk), None)
        if row is None or row.verified_at is not None:
            raise InvalidFact(_("Choose a receipt of this case that is not verified yet."), "payment")
        row.verified_at = change.at
        row.verified_by = by.user
        row.save()
    return row
