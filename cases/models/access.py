"""The access log: who looked, searched, printed, or was refused."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from cases.models.case import Case
from cases.models.enquiry import Enquiry
from cases.roles import Role


class AccessKind(models.TextChoices):
    """What somebody did without changing the case."""

    VIEWED = "viewed", _("Opened the case")
    SEARCHED = "searched", _("Searched")
    PRINTED = "printed", _("Printed the slip")
    SCAN_SEEN = "scan_seen", _("Looked at a scan")
    RECEIPT = "receipt", _("Printed the receipt with the PIN")
    TRACKED = "tracked", _("Followed the case with code and PIN")
    WRONG_PIN = "wrong_pin", _("Wrong PIN")
    REFUSED = "refused", _("Was refused")


class AccessRecord(models.Model):
    """One line of the log; rows are added and never changed or deleted."""

    case = models.ForeignKey(
        Case, verbose_name=_("case"), on_delete=models.PROTECT, related_name="access_records", null=True
    )
    # An enquiry is removed some time after it was closed; the line that tells who read it stays.
    enquiry = models.ForeignKey(
        Enquiry,
        verbose_name=_("enquiry"),
        on_delete=models.DO_NOTHING,
        db_constraint=False,
        related_name="access_records",
        null=True,
    )
    kind = models.CharField(_("what"), max_length=10, choices=AccessKind.choices)
    at = models.DateTimeField(_("time"), db_index=True)
    by_user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("user"),
        on_delete=models.PROTECT,
        related_name="+",
        null=True,
    )
    by_role = models.CharField(_("role"), max_length=20, choices=Role.choices, blank=True)
    detail = models.CharField(_("detail"), max_length=200, blank=True, help_text=_("Never personal data."))

    class Meta:
        verbose_name = _("access record")
        verbose_name_plural = _("access records")
        ordering = ["-at", "-pk"]
        indexes = [models.Index(fields=["case", "-at"], name="access_by_case")]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.at:%Y-%m-%d %H:%M}"
