"""A proxy: may bring papers and ask how far a request is; never consents, never withdraws."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from cases.models.case import Case
from cases.models.fields import JalaliDateField, NameField, PersianTextField
from cases.models.version import versioned


class Proxy(models.Model):
    """Somebody whom a household sends, from the day it is recorded until it is revoked."""

    case = models.ForeignKey(Case, verbose_name=_("case"), on_delete=models.PROTECT, related_name="proxies")
    name = NameField(_("name of the proxy"), max_length=150)
    relation = PersianTextField(
        _("relation to the household"),
        max_length=100,
        help_text=_("For example neighbour, brother outside the household, lawyer."),
    )
    document = PersianTextField(
        _("identity document of the proxy"),
        max_length=100,
        help_text=_("Kind and number, as shown at the counter."),
    )
    power_of_attorney = PersianTextField(
        _("number of the power of attorney"),
        max_length=60,
        blank=True,
        help_text=_("If there is one. Papers may also be brought without it."),
    )
    power_of_attorney_on = JalaliDateField(_("date of the power of attorney"), null=True, blank=True)
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("recorded by"),
        on_delete=models.PROTECT,
        related_name="+",
        editable=False,
    )
    recorded_at = models.DateTimeField(_("recorded at"), editable=False)
    revoked_at = models.DateTimeField(_("revoked at"), null=True, editable=False)

    history = versioned()

    class Meta:
        verbose_name = _("proxy")
        verbose_name_plural = _("proxies")
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(power_of_attorney_on__isnull=True) | ~Q(power_of_attorney=""),
                name="a_dated_power_of_attorney_has_a_number",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def is_in_force(self) -> bool:
        return self.revoked_at is None
