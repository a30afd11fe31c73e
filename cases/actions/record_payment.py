"""Record a fee receipt as handed over at the counter."""

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from cases.actions.transitioning import transitioning
from cases.actors import Actor
from cases.exceptions import InvalidFact
from cases.models import Case, FeeAccount, Payment
from cases.workflow.transitions import TransitionCode


def record_payment(case: Case, *, by: Actor, seen: int, payment: Payment) -> Payment:
    """Store an unverified receipt; the same receipt is accepted once, in one case.

    The account is the one in force on the day of payment: nobody types it.
    """
    with transitioning(case, TransitionCode.RECORD_PAYMENT, by=by, seen=seen) as change:
        if payment.paid_on > timezone.localdate(change.at):
            raise InvalidFact(_("The date of payment lies in the future."), "paid_on")
        account = FeeAccount.objects.in_force(payment.paid_on).first()
        if account is None:
            raise InvalidFact(_("No fee account was in force on that day."), "paid_on")
        payment.case = change.case
        payment.to_account = account
        payment.verified_at = payment.verified_by = None
        try:
            with transaction.atomic():
                payment.save()
        except IntegrityError as error:
            raise InvalidFact(_("This receipt has already been used."), "tracking_no") from error
    return payment
