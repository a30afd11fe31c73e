"""The hand-over of a slip."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from cases.models.consent import Mark
from cases.models.exit_slip import ExitSlip
from cases.models.fields import NameField, PersianTextField
from cases.models.member import Member
from cases.models.version import versioned


class Delivery(models.Model):
    """Who took the slip: an adult on it, or a proxy with a notarised power of attorney."""

    slip = models.OneToOneField(
        ExitSlip, verbose_name=_("slip"), on_delete=models.PROTECT, related_name="delivery"
    )
    to_member = models.ForeignKey(
        Member,
        verbose_name=_("handed to"),
        on_delete=models.PROTECT,
        related_name="+",
        null=True,
        blank=True,
    )
    proxy_name = NameField(_("proxy"), max_length=150, blank=True)
    power_of_attorney = PersianTextField(_("number of the power of attorney"), max_length=60, blank=True)
    identity_checked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("identity checked by"),
        on_delete=models.PROTECT,
        related_name="+",
    )
    mark = models.CharField(_("mark"), max_length=10, choices=Mark.choices)
    is_leaflet_given = models.BooleanField(
        _("the leaflet on rights and the journey was given"), default=False
    )
    at = models.DateTimeField(_("time"))

    history = versioned()

    class Meta:
        verbose_name = _("delivery")
        verbose_name_plural = _("deliveries")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(to_member__isnull=False, proxy_name="")
                | (
                    models.Q(to_member__isnull=True)
                    & ~models.Q(proxy_name="")
                    & ~models.Q(power_of_attorney="")
                ),
                name="handed_to_a_member_or_an_empowered_proxy",
            )
        ]

    def __str__(self) -> str:
        return str(self.to_member or self.proxy_name)
