"""A case: one household's request for voluntary departure."""

import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from cases.models.border import BorderPoint
from cases.models.country import Country
from cases.models.fields import CodeField, JalaliDateField, MobileField, PersianTextField
from cases.models.office import Office
from cases.models.version import versioned
from cases.querysets import CaseQuerySet
from cases.workflow.reasons import ReferralReason, RejectionReason
from cases.workflow.statuses import AFTER_CANCELLATION, WITH_SLIP, CaseStatus


class Channel(models.TextChoices):
    """How a request came in."""

    ONLINE = "online", _("Online")
    IN_PERSON = "in_person", _("In person")


class Counselling(models.TextChoices):
    """Whether the household has spoken with UNHCR."""

    YES = "yes", _("Yes")
    NO = "no", _("No")
    UNKNOWN = "unknown", _("Not known")


class Case(models.Model):
    """One household's request. Its status changes in the gate and nowhere else."""

    office = models.ForeignKey(
        Office, verbose_name=_("office"), on_delete=models.PROTECT, related_name="cases"
    )
    case_number = CodeField(_("case number"), max_length=20, unique=True)
    tracking_code = CodeField(_("tracking code"), max_length=12, unique=True)
    pin_hash = models.CharField(_("PIN"), max_length=128, editable=False)
    submission_key = models.UUIDField(
        _("submission key"),
        unique=True,
        default=uuid.uuid4,
        editable=False,
        help_text=_("The same submission twice gives the same case."),
    )

    status = models.CharField(
        _("status"), max_length=30, choices=CaseStatus.choices, default=CaseStatus.RECEIVED, editable=False
    )
    version = models.PositiveIntegerField(_("version"), default=0, editable=False)
    changed_at = models.DateTimeField(_("last change"), editable=False)

    channel = models.CharField(_("channel"), max_length=10, choices=Channel.choices, default=Channel.ONLINE)
    received_at = models.DateTimeField(_("received at"))
    language = models.CharField(_("language of the applicant"), max_length=10)
    request_text = models.TextField(_("written request"), blank=True)
    entered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("entered by"),
        on_delete=models.PROTECT,
        related_name="+",
        null=True,
        blank=True,
    )
    assigned_to = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("case officer"),
        on_delete=models.PROTECT,
        related_name="assigned_cases",
        null=True,
        blank=True,
    )

    household_code = CodeField(_("household code"), max_length=20, blank=True)
    province = PersianTextField(_("province of registration"), max_length=100, blank=True)
    address = PersianTextField(_("address"), max_length=300, blank=True)
    phone = MobileField(
        _("mobile"), max_length=20, blank=True, help_text=_("Optional. Nothing depends on it.")
    )

    destination_country = models.CharField(_("country of destination"), max_length=2, choices=Country.choices)
    destination_area = PersianTextField(_("province of destination"), max_length=100, blank=True)
    border = models.ForeignKey(
        BorderPoint, verbose_name=_("border point"), on_delete=models.PROTECT, related_name="cases"
    )
    unhcr_counselled = models.CharField(
        _("UNHCR counselling"), max_length=10, choices=Counselling.choices, default=Counselling.UNKNOWN
    )

    declaration_version = models.CharField(_("version of the declaration"), max_length=40)
    declaration_language = models.CharField(_("language of the declaration"), max_length=10)
    declaration_text = models.TextField(_("text of the declaration"))
    declared_at = models.DateTimeField(_("declared at"))

    rejection_reason = models.CharField(
        _("reason for rejection"), max_length=30, choices=RejectionReason.choices, blank=True
    )
    referral_reason = models.CharField(
        _("reason for referral"), max_length=30, choices=ReferralReason.choices, blank=True
    )
    referral_reference = CodeField(_("reference of the protection decision"), max_length=40, blank=True)
    custody_receipt_number = CodeField(_("custody receipt"), max_length=30, blank=True)
    cancelled_at = models.DateTimeField(_("documents cancelled at"), null=True, editable=False)
    first_slip_issued_at = models.DateTimeField(_("first slip issued at"), null=True, editable=False)
    left_on = JalaliDateField(_("left the country on"), null=True, blank=True)

    objects = CaseQuerySet.as_manager()
    history = versioned(excluded_fields=["pin_hash", "submission_key"])

    class Meta:
        verbose_name = _("case")
        verbose_name_plural = _("cases")
        ordering = ["-received_at", "-pk"]
        indexes = [
            models.Index(fields=["office", "-received_at", "-id"], name="case_queue"),
            models.Index(fields=["office", "status", "-received_at", "-id"], name="case_queue_by_status"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(status__in=sorted(AFTER_CANCELLATION), cancelled_at__isnull=False)
                | (~Q(status__in=sorted(AFTER_CANCELLATION)) & Q(cancelled_at__isnull=True)),
                name="cancelled_cases_can_only_go_on_to_a_slip",
            ),
            models.CheckConstraint(
                condition=~Q(status__in=sorted(WITH_SLIP)) | Q(first_slip_issued_at__isnull=False),
                name="no_delivery_without_a_slip",
            ),
            models.CheckConstraint(
                condition=Q(first_slip_issued_at__isnull=True) | Q(cancelled_at__isnull=False),
                name="no_slip_without_cancelled_documents",
            ),
        ]

    def __str__(self) -> str:
        return self.case_number

    @property
    def current_status(self) -> CaseStatus:
        return CaseStatus(self.status)
