"""A fee as the service card states it; what a case is charged is decided by the dated rules of the cases."""

import datetime

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail_localize.fields import SynchronizedField

from home.choices.fee_basis import FeeBasis
from home.dates import DayField
from home.models.card_row import CardRow


class ServiceFee(CardRow):
    """One row of the card's «هزینه ارایه خدمت (ریال) به خدمت گیرندگان»."""

    page = ParentalKey("home.ServicePage", on_delete=models.CASCADE, related_name="fees")
    amount = models.PositiveBigIntegerField(_("Amount in rial"))
    basis = models.CharField(_("Payable"), max_length=10, choices=FeeBasis.choices, default=FeeBasis.PERSON)
    account_number = models.CharField(_("Account number"), max_length=40, blank=True)
    is_paid_electronically = models.BooleanField(_("Can be paid electronically"), default=False)
    valid_from = DayField(_("Valid from"), null=True, blank=True)
    valid_to = DayField(
        _("Valid to"), null=True, blank=True, help_text=_("The last day; empty while it applies.")
    )
    is_confirmed = models.BooleanField(
        _("Confirmed by the office"),
        default=False,
        help_text=_(
            "Until this is ticked the page says that the amount and account are yet to be confirmed."
        ),
    )

    override_translatable_fields = [SynchronizedField("account_number")]
    panels = [
        FieldRowPanel([FieldPanel("amount"), FieldPanel("basis")]),
        FieldRowPanel([FieldPanel("account_number"), FieldPanel("is_paid_electronically")]),
        FieldRowPanel([FieldPanel("valid_from"), FieldPanel("valid_to")]),
        FieldPanel("is_confirmed"),
    ]

    class Meta(CardRow.Meta):
        verbose_name = _("Fee")
        verbose_name_plural = _("Fees")
        constraints = [
            models.CheckConstraint(
                condition=Q(valid_from__isnull=True)
                | Q(valid_to__isnull=True)
                | Q(valid_to__gte=F("valid_from")),
                name="home_fee_ends_after_it_begins",
            )
        ]

    def __str__(self) -> str:
        return f"{self.amount} {self.get_basis_display()}"

    def applies_on(self, day: datetime.date) -> bool:
        """Say whether the fee is in force on a day."""
        has_begun = self.valid_from is None or self.valid_from <= day
        return has_begun and (self.valid_to is None or day <= self.valid_to)

    def total_for(self, persons: int) -> int:
        """Return the rial that a household of so many persons pays."""
        return self.amount * persons if self.basis == FeeBasis.PERSON else self.amount
