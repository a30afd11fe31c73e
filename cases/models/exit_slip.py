"""The ordinary exit travel slip, its serial and its stored PDF."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from cases.models.border import BorderPoint
from cases.models.case import Case
from cases.models.fields import JalaliDateField
from cases.models.office import Office
from cases.models.version import versioned
from cases.workflow.reasons import ReissueReason


class SlipSerial(models.Model):
    """A serial taken for a case: reserved with the cancellation, so that a slip can always follow it."""

    case = models.ForeignKey(Case, verbose_name=_("case"), on_delete=models.PROTECT, related_name="serials")
    office = models.ForeignKey(Office, verbose_name=_("office"), on_delete=models.PROTECT, related_name="+")
    jalali_year = models.PositiveSmallIntegerField(_("year"))
    number = models.PositiveIntegerField(_("number"))

    class Meta:
        verbose_name = _("slip serial")
        verbose_name_plural = _("slip serials")
        ordering = ["jalali_year", "number"]
        constraints = [
            models.UniqueConstraint(fields=["office", "jalali_year", "number"], name="a_serial_is_taken_once")
        ]

    def __str__(self) -> str:
        return self.text

    @property
    def text(self) -> str:
        """Return the serial as printed and typed: office code, Jalali year, five digits."""
        return f"{self.office.code}-{self.jalali_year}-{self.number:05d}"


class SlipState(models.TextChoices):
    """What a slip is worth."""

    ISSUED = "issued", _("Issued, not yet delivered")
    DELIVERED = "delivered", _("Delivered")
    VOID = "void", _("Void")


LIVE_SLIPS = frozenset({SlipState.ISSUED, SlipState.DELIVERED})


class ExitSlip(models.Model):
    """One issued slip. What is printed stands frozen in ``content``; a change is always a new slip."""

    case = models.ForeignKey(Case, verbose_name=_("case"), on_delete=models.PROTECT, related_name="slips")
    serial = models.OneToOneField(
        SlipSerial, verbose_name=_("serial"), on_delete=models.PROTECT, related_name="slip"
    )
    serial_text = models.CharField(_("serial"), max_length=20, unique=True)
    state = models.CharField(_("state"), max_length=10, choices=SlipState.choices, default=SlipState.ISSUED)
    border = models.ForeignKey(
        BorderPoint, verbose_name=_("border point"), on_delete=models.PROTECT, related_name="slips"
    )
    issued_at = models.DateTimeField(_("issued at"))
    valid_until = JalaliDateField(_("valid until"))
    signer = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("signer"), on_delete=models.PROTECT, related_name="+"
    )
    content = models.TextField(_("content as printed"), help_text=_("A snapshot of cases.slip.content."))
    payload = models.TextField(_("signed content of the QR"))
    replaces = models.OneToOneField(
        "self",
        verbose_name=_("replaces"),
        on_delete=models.PROTECT,
        related_name="replaced_by",
        null=True,
        blank=True,
    )
    void_reason = models.CharField(
        _("reason for voiding"), max_length=20, choices=ReissueReason.choices, blank=True
    )
    voided_at = models.DateTimeField(_("voided at"), null=True)

    history = versioned()

    class Meta:
        verbose_name = _("exit slip")
        verbose_name_plural = _("exit slips")
        ordering = ["case", "-issued_at"]
        constraints = [
            models.UniqueConstraint(
                fields=["case"], condition=Q(state__in=["issued", "delivered"]), name="one_live_slip_per_case"
            ),
            models.CheckConstraint(
                condition=Q(state="void", voided_at__isnull=False) & ~Q(void_reason="")
                | (~Q(state="void") & Q(voided_at__isnull=True)),
                name="a_void_slip_says_why",
            ),
        ]

    def __str__(self) -> str:
        return self.serial_text


class SlipFile(models.Model):
    """The bytes of a slip's PDF, kept in the database: stored with the issue, or not at all."""

    slip = models.OneToOneField(
        ExitSlip, verbose_name=_("slip"), on_delete=models.PROTECT, related_name="file", primary_key=True
    )
    pdf = models.BinaryField(_("PDF"))
    sha256 = models.CharField(_("SHA-256"), max_length=64)

    class Meta:
        verbose_name = _("slip file")
        verbose_name_plural = _("slip files")

    def __str__(self) -> str:
        return self.sha256
