"""Failed attempts to follow a case, kept just long enough to slow down guessing; and how many there were."""

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


class AttemptAim(models.TextChoices):
    """What those who guess or flood aim at."""

    CASE = "case", _("Tracking code and PIN of a case")
    ENQUIRY = "enquiry", _("Reference number and PIN of a question or complaint")
    DRAFT = "draft", _("Code of a begun request")
    SENDING = "sending", _("Sending questions and complaints")
    BEGINNING = "beginning", _("Beginning requests")
    DRAWING = "drawing", _("Having receipts drawn")
    SCANNING = "scanning", _("Sending scans")
    WRITING = "writing", _("Writing messages inside a case")


class AttemptTally(models.Model):
    """How often one connection went wrong, or was turned away, within one hour: what the auditor sees.

    The connection is a keyed digest of that hour alone, so that connections can be counted and none can be
    recognised from one hour to the next.
    """

    hour = models.DateTimeField(_("hour"))
    aim = models.CharField(_("aimed at"), max_length=10, choices=AttemptAim.choices)
    origin_digest = models.CharField(max_length=64)
    wrong = models.PositiveIntegerField(_("wrong"), default=0)
    turned_away = models.PositiveIntegerField(_("turned away"), default=0)

    class Meta:
        verbose_name = _("tally of attempts")
        verbose_name_plural = _("tallies of attempts")
        constraints = [
            models.UniqueConstraint(fields=["hour", "aim", "origin_digest"], name="one_tally_an_hour")
        ]

    def __str__(self) -> str:
        return f"{self.hour:%Y-%m-%d %H:%M} {self.aim}"
