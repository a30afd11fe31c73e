"""A question or a complaint that somebody sent to an office."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from cases.models.fields import CodeField, NameField
from cases.models.office import Office

LONGEST_TEXT = 4000


class EnquiryKind(models.TextChoices):
    """What it is, which decides who may read it."""

    QUESTION = "question", _("Question")
    COMPLAINT = "complaint", _("Complaint")


class EnquiryState(models.TextChoices):
    """How far the office has come with it."""

    NEW = "new", _("Waiting for an answer")
    ANSWERED = "answered", _("Answered")
    CLOSED = "closed", _("Closed")


class Enquiry(models.Model):
    """One message under a reference number. Its answer is read with the number and a PIN shown once."""

    office = models.ForeignKey(
        Office, verbose_name=_("office"), on_delete=models.PROTECT, related_name="enquiries"
    )
    kind = models.CharField(_("kind"), max_length=10, choices=EnquiryKind.choices)
    reference = CodeField(_("reference number"), max_length=12, unique=True)
    pin_hash = models.CharField(_("PIN"), max_length=128, editable=False)
    # Of what was sent, and from which form: the same message twice is one message.
    key_digest = models.CharField(max_length=64, unique=True, editable=False)
    language = models.CharField(_("language"), max_length=10)
    received_at = models.DateTimeField(_("received at"))

    text = models.TextField(_("your message"), max_length=LONGEST_TEXT)
    name = NameField(_("name"), max_length=100, blank=True)
    reach = models.CharField(_("mobile number or e-mail address"), max_length=254, blank=True)
    tracking_code = CodeField(_("tracking code of the request"), max_length=12, blank=True)

    state = models.CharField(
        _("state"), max_length=10, choices=EnquiryState.choices, default=EnquiryState.NEW, editable=False
    )
    answer = models.TextField(_("answer"), max_length=LONGEST_TEXT, blank=True)
    answered_at = models.DateTimeField(_("answered at"), null=True, editable=False)
    answered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("answered by"),
        on_delete=models.PROTECT,
        related_name="+",
        null=True,
        editable=False,
    )
    closed_at = models.DateTimeField(_("closed at"), null=True, editable=False)
    closed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("closed by"),
        on_delete=models.PROTECT,
        related_name="+",
        null=True,
        editable=False,
    )

    class Meta:
        verbose_name = _("enquiry")
        verbose_name_plural = _("enquiries")
        ordering = ["-pk"]
        indexes = [
            models.Index(fields=["office", "kind", "-id"], name="enquiry_list"),
            models.Index(fields=["state", "closed_at"], name="enquiry_retention"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(state=EnquiryState.NEW, answered_at__isnull=True)
                | (~Q(state=EnquiryState.NEW) & Q(answered_at__isnull=False)),
                name="an_answer_has_its_moment",
            ),
            models.CheckConstraint(
                condition=Q(state=EnquiryState.CLOSED, closed_at__isnull=False)
                | (~Q(state=EnquiryState.CLOSED) & Q(closed_at__isnull=True)),
                name="a_closed_enquiry_has_its_moment",
            ),
        ]

    def __str__(self) -> str:
        return self.reference

    @property
    def is_complaint(self) -> bool:
        return self.kind == EnquiryKind.COMPLAINT

    @property
    def is_answered(self) -> bool:
        return self.answered_at is not None
