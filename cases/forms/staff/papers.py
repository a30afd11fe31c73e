"""Forms about identity documents and fee receipts."""

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from cases import shown
from cases.fees import FeeStanding, fee_standing
from cases.forms.staff.base import FactForm, Radio, TransitionForm
from cases.forms.staff.picking import PickMany, PickOne
from cases.forms.staff.proxies import name_and_relation, proxies_in_force
from cases.forms.staff.reasons import reason_field
from cases.models import (
    CLEARABLE,
    Case,
    DocumentState,
    FeeAccount,
    IdentityDocument,
    Payment,
)
from portal.persian.formfields import PersianCharField

TAKEABLE = frozenset({DocumentState.DECLARED, DocumentState.RETURNED, DocumentState.LOST})


def documents_in(case: Case, states: frozenset[DocumentState]) -> list[IdentityDocument]:
    """Return the household's documents that are in one of these states, each with its member at hand."""
    found = []
    for member in case.members.all():
        for document in member.documents.all():
            if document.state in states:
                document.member = member
                found.append(document)
    return found


def documents_of_leaving(case: Case, states: frozenset[DocumentState]) -> list[IdentityDocument]:
    """Return those of them that belong to somebody who leaves: the others stay in their owners' hands."""
    return [document for document in documents_in(case, states) if document.member.is_returning]


def _whose(document: IdentityDocument) -> str:
    return f"{document.member}: {document} ({document.get_state_display()})"


class CollectDocumentsForm(TransitionForm):
    """Which originals the office takes into custody."""

    confirmations = ("is_original",)
    documents = PickMany(label=_("Originals handed over"))
    is_original = forms.BooleanField(
        label=_("I hold these originals in my hand and have compared their numbers.")
    )
    handed_over_by = PickOne(label=_("Who brought them"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["documents"].offer(documents_of_leaving(self.case, TAKEABLE), _whose)
        proxies = proxies_in_force(self.case)
        if not proxies:
            del self.fields["handed_over_by"]
            return
        brought = self.fields["handed_over_by"]
        brought.offer(proxies, name_and_relation)
        brought.choices = [("", _("Somebody of the household")), *brought.choices]


class ClearDocumentForm(TransitionForm):
    """On what basis a member leaves without a document."""

    document = PickOne(label=_("Identity document"))
    reference = PersianCharField(
        label=_("Basis"),
        max_length=200,
        help_text=_("For example the number of the loss declaration, or of the identification in NAJVA."),
    )
    reason = reason_field()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["document"].offer(documents_of_leaving(self.case, CLEARABLE), _whose)


class PaymentForm(FactForm):
    """A fee receipt as handed over; the account follows from its date."""

    class Meta:
        model = Payment
        fields = ("method", "bank", "tracking_no", "paid_on", "amount", "payer_name")
        widgets = {"method": Radio}

    @property
    def fee(self) -> FeeStanding:
        """Return what is due and what is paid already, to be read beside the receipt."""
        return fee_standing(self.case, timezone.localdate())

    def facts(self) -> dict[str, Any]:
        return {"payment": self.instance}


class VerifyPaymentForm(TransitionForm):
    """Which receipt was found on the account."""

    confirmations = ("is_on_account",)
    payment = PickOne(label=_("Fee receipt"))
    is_on_account = forms.BooleanField(label=_("I have found this payment on the office's account."))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        waiting = unverified_payments(self.case)
        accounts = FeeAccount.objects.in_bulk({payment.to_account_id for payment in waiting})
        self.fields["payment"].offer(
            waiting, lambda payment: _receipt(payment, accounts[payment.to_account_id])
        )


def unverified_payments(case: Case) -> list[Payment]:
    """Return the receipts that do not count yet."""
    return [payment for payment in case.payments.all() if payment.verified_at is None]


def _receipt(payment: Payment, account: FeeAccount) -> str:
    return gettext("%(bank)s, no. %(number)s, %(day)s, %(amount)s rial, into account %(account)s") % {
        "bank": payment.bank,
        "number": payment.tracking_no,
        "day": shown.day(payment.paid_on),
        "amount": shown.amount(payment.amount),
        "account": account.number,
    }
