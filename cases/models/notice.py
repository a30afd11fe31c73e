"""Notices to an applicant who wished for them: the wish, the outbox, and each attempt to hand one over."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from cases.models.case import Case


class NoticeChannel(models.TextChoices):
    """The way a notice takes."""

    SMS = "sms", _("SMS")
    EMAIL = "email", _("E-mail")


class NoticeState(models.TextChoices):
    """Where a notice stands; all but the first two are ends."""

    WAITING = "waiting", _("Waits to be sent")
    SENDING = "sending", _("Being sent")
    SENT = "sent", _("Sent")
    FAILED = "failed", _("Could not be sent")
    UNCERTAIN = "uncertain", _("Perhaps sent, perhaps not")
    DROPPED = "dropped", _("Not sent")


class DropReason(models.TextChoices):
    """Why a notice was given up before anybody tried, or tried again."""

    NOT_WISHED = "not_wished", _("No longer wished")
    SWITCHED_OFF = "switched_off", _("Notices are switched off in this office")
    NO_CARRIER = "no_carrier", _("This way of sending is not set up")
    TOO_LATE = "too_late", _("Too late to be of use")
    MERGED = "merged", _("A later notice says the same")


class AttemptOutcome(models.TextChoices):
    """What came of one attempt to hand a notice over to those who carry it."""

    TAKEN = "taken", _("Taken over by the provider")
    NOT_TAKEN = "not_taken", _("Not taken over; it may be tried again")
    REFUSED = "refused", _("Refused by the provider")
    UNKNOWN = "unknown", _("Broken off without an answer")


class NoticeChoice(models.Model):
    """That an applicant wishes to be told, how, and where; without a row nobody is told anything.

    It is not versioned on purpose: a number that is taken back is gone, and no history keeps it. Nothing in
    a case depends on it.
    """

    case = models.OneToOneField(
        Case, verbose_name=_("case"), on_delete=models.CASCADE, related_name="notice_choice"
    )
    channel = models.CharField(_("way"), max_length=10, choices=NoticeChannel.choices)
    address = models.CharField(_("number or e-mail address"), max_length=254)
    language = models.CharField(_("language"), max_length=10)
    chosen_at = models.DateTimeField(_("chosen at"))

    class Meta:
        verbose_name = _("wish for notices")
        verbose_name_plural = _("wishes for notices")

    def __str__(self) -> str:
        return str(self.case_id)


class CaseNotice(models.Model):
    """A row of the outbox: that a household is to be told that there is news, and what became of it.

    It holds neither number nor words: where it goes is read from the wish at the moment of sending.
    """

    case = models.ForeignKey(Case, verbose_name=_("case"), on_delete=models.CASCADE, related_name="notices")
    channel = models.CharField(_("way"), max_length=10, choices=NoticeChannel.choices)
    state = models.CharField(
        _("state"), max_length=10, choices=NoticeState.choices, default=NoticeState.WAITING
    )
    reason = models.CharField(_("reason"), max_length=20, choices=DropReason.choices, blank=True)
    made_at = models.DateTimeField(_("made at"))
    not_before = models.DateTimeField(_("not before"))
    attempt_count = models.PositiveSmallIntegerField(_("attempts"), default=0)
    claimed_at = models.DateTimeField(_("last tried at"), null=True)
    ended_at = models.DateTimeField(_("ended at"), null=True)

    class Meta:
        verbose_name = _("notice to the applicant")
        verbose_name_plural = _("notices to applicants")
        ordering = ["-pk"]
        indexes = [
            models.Index(fields=["state", "not_before", "id"], name="notice_outbox"),
            models.Index(fields=["case", "-id"], name="notice_by_case"),
            models.Index(fields=["ended_at"], name="notice_by_end"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["case"],
                condition=Q(state=NoticeState.WAITING),
                name="one_waiting_notice_per_case",
            ),
            models.CheckConstraint(
                condition=Q(state__in=["waiting", "sending"], ended_at__isnull=True)
                | (~Q(state__in=["waiting", "sending"]) & Q(ended_at__isnull=False)),
                name="an_ended_notice_has_its_moment",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_state_display()} {self.made_at:%Y-%m-%d %H:%M}"


class NoticeAttempt(models.Model):
    """One attempt; ``detail`` is a code such as «HTTP 503», never what a provider wrote."""

    notice = models.ForeignKey(
        CaseNotice, verbose_name=_("notice"), on_delete=models.CASCADE, related_name="attempts"
    )
    at = models.DateTimeField(_("time"))
    outcome = models.CharField(_("outcome"), max_length=10, choices=AttemptOutcome.choices)
    detail = models.CharField(_("detail"), max_length=40, blank=True)

    class Meta:
        verbose_name = _("attempt to send a notice")
        verbose_name_plural = _("attempts to send notices")
        ordering = ["-at", "-pk"]

    def __str__(self) -> str:
        return f"{self.get_outcome_display()} {self.at:%Y-%m-%d %H:%M}"
