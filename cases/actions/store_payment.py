"""Store a fee receipt inside the gate: as handed over at the counter, or as stated with the request."""

from datetime import datetime

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from cases.exceptions import InvalidFact
from cases.models import Case, FeeAccount, Payment


def store_payment(payment: Payment, case: Case, at: datetime) -> None:
    """Store an unverified receipt; raise ``InvalidFact`` where its day or its number cannot be right."""
    if payment.paid_on > timezone.localdate(at):
        raise InvalidFact(_("The date of payment lies in the future."), "paid_on")
    account = FeeAccount.objects.in_force(payment.paid_on).first()
    if account is None:
        raise InvalidFact(_("No fee account was in force on that day."), "paid_on")
    payment.case = case
    payment.to_account = account
    payment.verified_at = payment.verified_by = None
    try:
        with transaction.atomic():
            payment.save()
    except IntegrityError as error:
        raise InvalidFact(_("This receipt has already been used."), "tracking_no") from error
