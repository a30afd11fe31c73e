"""A request that somebody is still writing: not yet a case."""

from datetime import datetime

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from cases.models.case import Case
from cases.models.office import Office


class RequestDraft(models.Model):
    """What was typed so far, kept as typed. The browser holds the token; only its digest is stored."""

    token_digest = models.CharField(max_length=64, unique=True)
    language = models.CharField(_("language"), max_length=10)
    answers = models.JSONField(_("answers"), default=dict)
    # Raised by every save, so that a second tab notices that it is behind.
    revision = models.PositiveIntegerField(default=0)
    created_at = models.DateTimeField(_("begun at"))
    expires_at = models.DateTimeField(_("expires at"), db_index=True)
    case = models.OneToOneField(
        Case, verbose_name=_("case"), on_delete=models.PROTECT, related_name="draft", null=True
    )
    # Only of what a clerk enters at the counter: who, for which office, and what the PIN follows from.
    entered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("entered by"),
        on_delete=models.PROTECT,
        related_name="+",
        null=True,
    )
    office = models.ForeignKey(
        Office, verbose_name=_("office"), on_delete=models.PROTECT, related_name="+", null=True
    )
    entry_seed = models.CharField(max_length=64, blank=True)
    paper_version = models.CharField(_("version of the paper form"), max_length=30, blank=True)

    class Meta:
        verbose_name = _("draft")
        verbose_name_plural = _("drafts")
        constraints = [
            models.CheckConstraint(
                condition=Q(entered_by__isnull=True, office__isnull=True, entry_seed="")
                | (Q(entered_by__isnull=False, office__isnull=False) & ~Q(entry_seed="")),
                name="an_entry_has_clerk_and_office",
            ),
        ]

    def __str__(self) -> str:
        return str(self.pk)

    def is_expired(self, now: datetime) -> bool:
        """Tell whether the draft's time is over."""
        return now >= self.expires_at
