"""Gap-free numbers: one counter for each office, Jalali year and purpose."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from cases.models.office import Office


class Purpose(models.TextChoices):
    """What is numbered."""

    CASE = "case", _("Case")
    SLIP = "slip", _("Slip")
    CUSTODY_RECEIPT = "custody", _("Custody receipt")


class SerialCounter(models.Model):
    """The last number given out; the row is locked while the next one is taken."""

    office = models.ForeignKey(Office, verbose_name=_("office"), on_delete=models.PROTECT, related_name="+")
    purpose = models.CharField(_("purpose"), max_length=10, choices=Purpose.choices)
    jalali_year = models.PositiveSmallIntegerField(_("year"))
    last_number = models.PositiveIntegerField(_("last number"), default=0)

    class Meta:
        verbose_name = _("serial counter")
        verbose_name_plural = _("serial counters")
        constraints = [
            models.UniqueConstraint(
                fields=["office", "purpose", "jalali_year"], name="one_counter_for_a_year_and_purpose"
            )
        ]

    def __str__(self) -> str:
        return f"{self.office_id}/{self.purpose}/{self.jalali_year}: {self.last_number}"
