"""Dated rules: the fee, its account, the validity of a slip, and how long scans are kept."""

from datetime import date

from django.core.validators import MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from cases.models.fields import CodeField, JalaliDateField, PersianTextField, RialField


class DatedQuerySet(models.QuerySet):
    """Rows that are in force between two dates."""

    def in_force(self, on: date) -> "DatedQuerySet":
        """Return the rows in force on a day, the newest first."""
        return self.filter(valid_from__lte=on).exclude(valid_to__lt=on).order_by("-valid_from", "-pk")


class DatedRule(models.Model):
    """A rule of money or law: never edited once used, but followed by a newer one."""

    valid_from = JalaliDateField(_("valid from"))
    valid_to = JalaliDateField(
        _("valid to"), null=True, blank=True, help_text=_("Empty: until further notice.")
    )
    is_confirmed = models.BooleanField(
        _("confirmed by the office"),
        default=False,
        help_text=_("Until then readers see «to be confirmed by the office» beside it."),
    )
    source = PersianTextField(
        _("source"), max_length=200, blank=True, help_text=_("The letter or card that says so.")
    )

    objects = DatedQuerySet.as_manager()

    class Meta:
        abstract = True
        ordering = ["-valid_from"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(valid_to__isnull=True) | models.Q(valid_to__gte=models.F("valid_from")),
                name="%(class)s_ends_after_it_begins",
                violation_error_message=_("The rule ends before it begins."),
            )
        ]


class FeeRule(DatedRule):
    """The fee for each returning person, infants included."""

    amount_per_person = RialField(_("amount per person (rial)"), validators=[MinValueValidator(0)])

    class Meta(DatedRule.Meta):
        verbose_name = _("fee")
        verbose_name_plural = _("fees")

    def __str__(self) -> str:
        return str(self.amount_per_person)


class FeeAccount(DatedRule):
    """The account the fee is paid into."""

    number = CodeField(_("account number"), max_length=26)
    bank = PersianTextField(
        _("bank"), max_length=100, blank=True, help_text=_("The service card does not name it.")
    )

    class Meta(DatedRule.Meta):
        verbose_name = _("fee account")
        verbose_name_plural = _("fee accounts")

    def __str__(self) -> str:
        return self.number


class SlipValidity(DatedRule):
    """How many days a slip is valid, the day of issue included."""

    days = models.PositiveSmallIntegerField(_("days"), validators=[MinValueValidator(1)])

    class Meta(DatedRule.Meta):
        verbose_name = _("validity of the slip")
        verbose_name_plural = _("validity of the slip")

    def __str__(self) -> str:
        return str(self.days)


class ScanRetention(DatedRule):
    """How many days after the end of a case its scans are removed for good."""

    days = models.PositiveSmallIntegerField(
        _("days after the end of the case"), validators=[MinValueValidator(0)]
    )

    class Meta(DatedRule.Meta):
        verbose_name = _("keeping of scans")
        verbose_name_plural = _("keeping of scans")

    def __str__(self) -> str:
        return str(self.days)
