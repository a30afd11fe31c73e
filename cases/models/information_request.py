"""What the office asked the applicant for, and the answer."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from cases.models.case import Case
from cases.models.version import versioned


class InformationRequest(models.Model):
    """One round of questions: which fields are asked for, and why."""

    case = models.ForeignKey(
        Case, verbose_name=_("case"), on_delete=models.PROTECT, related_name="information_requests"
    )
    # Keys of cases.correctable: «case.phone», «member.3.father_name», «document.7.card_no».
    fields = models.JSONField(_("what is asked for"), default=list)
    reason = models.TextField(_("what the applicant is told"))
    asked_at = models.DateTimeField(_("asked at"))
    answer = models.TextField(_("answer"), blank=True)
    answered_at = models.DateTimeField(_("answered at"), null=True, editable=False)

    history = versioned()

    class Meta:
        verbose_name = _("information request")
        verbose_name_plural = _("information requests")
        ordering = ["asked_at", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["case"],
                condition=models.Q(answered_at__isnull=True),
                name="one_open_information_request",
            )
        ]

    def __str__(self) -> str:
        return self.reason
