"""A fee receipt: paid offline, recorded at the counter, verified by an officer."""

from django.conf import settings
from django.core.validators import MinValueValidator, RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from cases.models.case import Case
from cases.models.fields import CodeField, JalaliDateField, NameField, PersianTextField, RialField
from cases.models.rules import FeeAccount
from cases.models.version import versioned


class PaymentMethod(models.TextChoices):
    """The card of the service ticks no electronic payment, so these are the ways there are."""

    BRANCH = "branch", _("Bank branch slip")
    POS = "pos", _("Card terminal at the office")
    TRANSFER = "transfer", _("Transfer")


class Payment(models.Model):
    """One receipt; one may cover many members, and many may cover one case."""

    case = models.ForeignKey(Case, verbose_name=_("case"), on_delete=models.PROTECT, related_name="payments")
    method = models.CharField(_("method"), max_length=10, choices=PaymentMethod.choices)
    bank = PersianTextField(_("bank"), max_length=100)
    tracking_no = CodeField(
        _("tracking, reference or document number"),
        max_length=30,
        validators=[RegexValidator(r"^[0-9A-Z]{4,30}$", _("Four to thirty digits or letters."))],
    )
    paid_on = JalaliDateField(_("date of payment"))
    amount = RialField(_("amount (rial)"), validators=[MinValueValidator(1)])
    to_account = models.ForeignKey(
        FeeAccount, verbose_name=_("paid into account"), on_delete=models.PROTECT, related_name="payments"
    )
    payer_name = NameField(_("payer"), max_length=150, blank=True, help_text=_("Anybody may pay."))
    verified_at = models.DateTimeField(_("verified at"), null=True, editable=False)
    verified_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("verified by"),
        on_delete=models.PROTECT,
        related_name="+",
        null=True,
        editable=False,
    )

    history = versioned()

    class Meta:
        verbose_name = _("fee receipt")
        verbose_name_plural = _("fee receipts")
        ordering = ["paid_on", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["bank", "tracking_no", "paid_on"],
                name="a_receipt_is_used_once",
                violation_error_message=_("This receipt has already been used."),
            ),
            models.CheckConstraint(condition=models.Q(amount__gt=0), name="a_receipt_has_an_amount"),
        ]

    def __str__(self) -> str:
        return self.tracking_no
