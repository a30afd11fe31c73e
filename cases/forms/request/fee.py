"""The fee receipt: written down now where it was paid already, or brought to the office later."""

from datetime import date
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from cases import shown
from cases.forms.request.kept import KeptModelForm
from cases.models import FeeAccount, Payment

LATER, NOW = "later", "now"


class FeeForm(KeptModelForm):
    """The same datum as the office writes down at the counter, so that nobody types it a second time."""

    prefix = "fee"

    when = forms.ChoiceField(
        label=_("Have you paid the fee already?"),
        choices=[(LATER, _("No, or I bring the receipt later")), (NOW, _("Yes, I have the deposit receipt"))],
        widget=forms.RadioSelect,
    )

    class Meta:
        model = Payment
        fields = ["method", "bank", "tracking_no", "paid_on", "amount", "payer_name"]
        labels = {"amount": _("Amount in rial")}
        widgets = {"method": forms.RadioSelect}

    field_order = ["when", *Meta.fields]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["when"].short_label = _("Fee receipt")
        self.fields["tracking_no"].help_text = _("It stands on the receipt.")
        self.fields["paid_on"].help_text = gettext("Year, month and day, for example %(day)s") % {
            "day": shown.day(timezone.localdate())
        }

    @property
    def is_stated(self) -> bool:
        """Tell whether a receipt was written down and can be right."""
        return self.is_valid() and self.cleaned_data["when"] == NOW

    @property
    def payment(self) -> Payment | None:
        """Return the unsaved receipt; None where it comes later."""
        return self.instance if self.is_stated else None

    @property
    def receipt_fields(self) -> list[forms.BoundField]:
        """Return what is asked of a receipt."""
        return [self[name] for name in self._meta.fields]

    def clean(self) -> dict[str, Any]:
        """Judge the receipt only where there is one; what was written beside «later» is kept and not used."""
        cleaned = super().clean()
        if cleaned.get("when") != NOW:
            for name in self._meta.fields:
                self.errors.pop(name, None)
            return {"when": cleaned["when"]} if "when" in cleaned else {}
        paid_on = cleaned.get("paid_on")
        if paid_on is not None:
            self._judge_day(paid_on)
        if paid_on is not None and cleaned.get("bank") and cleaned.get("tracking_no"):
            self._refuse_when_used(cleaned["bank"], cleaned["tracking_no"], paid_on)
        return cleaned

    def _judge_day(self, paid_on: date) -> None:
        if paid_on > timezone.localdate():
            self.add_error("paid_on", gettext("The date of payment lies in the future."))
        elif not FeeAccount.objects.in_force(paid_on).exists():
            self.add_error("paid_on", gettext("No fee account was in force on that day."))

    def _refuse_when_used(self, bank: str, tracking_no: str, paid_on: date) -> None:
        if Payment.objects.filter(bank=bank, tracking_no=tracking_no, paid_on=paid_on).exists():
            self.add_error("tracking_no", gettext("This receipt has already been used."))

    def _post_clean(self) -> None:
        # The constraints of the table were asked for above, in words that stand beside their field.
        self._validate_constraints = self._validate_unique = False
        if self.cleaned_data.get("when") == NOW:
            super()._post_clean()
