"""Scans of papers: sent by the applicant, drawn anew, kept in the database and nowhere else.

They belong to a folder, and the folder to a draft until it is sent and to the case from then on. So all of
them change hands by one row, in the transaction in which the case comes into being.
"""

from django.db import models
from django.utils.translation import gettext_lazy as _

from cases.models.case import Case
from cases.models.draft import RequestDraft


class ScanPaper(models.TextChoices):
    """Which paper a scan shows."""

    IDENTITY = "identity", _("Amayesh or Hoviat card, smart card or travel slip")
    ORIGIN = "origin", _("Tazkira, passport or birth certificate")
    GUARDIANSHIP = "guardian", _("Paper on guardianship or custody")
    LOSS = "loss", _("Declaration of loss")
    RECEIPT = "receipt", _("Deposit receipt of the fee")
    OTHER = "other", _("Another paper")


class ScanFolder(models.Model):
    """All scans of one request. ``people`` says, once it was sent, which member stands behind each key."""

    draft = models.OneToOneField(
        RequestDraft, verbose_name=_("draft"), on_delete=models.CASCADE, related_name="scan_folder", null=True
    )
    case = models.OneToOneField(
        Case, verbose_name=_("case"), on_delete=models.PROTECT, related_name="scan_folder", null=True
    )
    people = models.JSONField(default=dict)
    emptied_at = models.DateTimeField(_("emptied at"), null=True)

    class Meta:
        verbose_name = _("folder of scans")
        verbose_name_plural = _("folders of scans")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(draft__isnull=True) ^ models.Q(case__isnull=True),
                name="a_folder_is_of_a_draft_or_of_a_case",
            )
        ]

    def __str__(self) -> str:
        return str(self.pk)


class Scan(models.Model):
    """One file that was sent: what it shows, and digest and size of what was received."""

    folder = models.ForeignKey(
        ScanFolder, verbose_name=_("folder"), on_delete=models.CASCADE, related_name="scans"
    )
    # Stands in addresses; says nothing.
    key = models.CharField(max_length=16, unique=True, editable=False)
    # «head», the key of another member in the draft, or «household».
    person = models.CharField(max_length=10)
    paper = models.CharField(_("paper"), max_length=10, choices=ScanPaper.choices)
    sent_at = models.DateTimeField(_("sent at"))
    source_sha256 = models.CharField(_("SHA-256 of the file as sent"), max_length=64)
    source_bytes = models.PositiveIntegerField(_("size of the file as sent"))
    page_count = models.PositiveSmallIntegerField(_("pages"))
    kept_bytes = models.PositiveIntegerField(_("size of what is kept"))

    class Meta:
        verbose_name = _("scan")
        verbose_name_plural = _("scans")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["folder", "person", "paper", "source_sha256"], name="a_file_is_kept_once_for_a_paper"
            )
        ]

    def __str__(self) -> str:
        return self.key


class ScanPage(models.Model):
    """One page of a scan as a JPEG file of our own making; shown with a watermark only."""

    scan = models.ForeignKey(Scan, verbose_name=_("scan"), on_delete=models.CASCADE, related_name="pages")
    number = models.PositiveSmallIntegerField(_("number"))
    picture = models.BinaryField(_("picture"))
    sha256 = models.CharField(_("SHA-256"), max_length=64)

    class Meta:
        verbose_name = _("page of a scan")
        verbose_name_plural = _("pages of scans")
        ordering = ["scan", "number"]
        constraints = [models.UniqueConstraint(fields=["scan", "number"], name="one_picture_per_page")]

    def __str__(self) -> str:
        return self.sha256
