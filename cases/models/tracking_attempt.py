"""Failed attempts to follow a case, kept just long enough to slow down guessing."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class TrackingAttempt(models.Model):
    """One wrong PIN. Code and address are keyed digests: the table names nobody."""

    code_digest = models.CharField(max_length=64, db_index=True)
    address_digest = models.CharField(max_length=64, db_index=True)
    at = models.DateTimeField(_("time"), db_index=True)

    class Meta:
        verbose_name = _("failed attempt")
        verbose_name_plural = _("failed attempts")

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M}"
