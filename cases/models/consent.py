"""The consent of one adult, given alone and in their own language."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from cases.models.fields import NameField
from cases.models.member import Member
from cases.models.version import versioned


class ConsentPhase(models.TextChoices):
    """Each adult is asked twice: early, and again directly before the cards are cancelled."""

    INITIAL = "initial", _("Initial")
    FINAL = "final", _("Final, before cancellation")


class Decision(models.TextChoices):
    """What the person answered; both answers are recorded alike."""

    GIVEN = "given", _("Wishes to leave")
    DECLINED = "declined", _("Does not wish to leave")


class Mark(models.TextChoices):
    """How the person marked the paper."""

    SIGNATURE = "signature", _("Signature")
    THUMBPRINT = "thumbprint", _("Thumb-print")


class Consent(models.Model):
    """One answer of one adult in one phase; the newest of a phase counts."""

    member = models.ForeignKey(
        Member, verbose_name=_("member"), on_delete=models.PROTECT, related_name="consents"
    )
    phase = models.CharField(_("phase"), max_length=10, choices=ConsentPhase.choices)
    decision = models.CharField(_("answer"), max_length=10, choices=Decision.choices)
    text_version = models.CharField(_("version of the text"), max_length=40)
    language = models.CharField(_("language of the interview"), max_length=40)
    is_read_aloud = models.BooleanField(_("the text was read aloud"), default=False)
    is_interviewed_alone = models.BooleanField(_("interviewed alone"), default=False)
    interviewer = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("interviewer"), on_delete=models.PROTECT, related_name="+"
    )
    interpreter = NameField(_("interpreter"), max_length=150, blank=True)
    mark = models.CharField(_("mark"), max_length=10, choices=Mark.choices)
    at = models.DateTimeField(_("time"))

    history = versioned()

    class Meta:
        verbose_name = _("consent")
        verbose_name_plural = _("consents")
        ordering = ["member__position", "at", "pk"]
        constraints = [
            # A «yes» spoken in front of others is no consent.
            models.CheckConstraint(
                condition=models.Q(decision="declined") | models.Q(is_interviewed_alone=True),
                name="consent_is_given_alone",
            )
        ]

    def __str__(self) -> str:
        return f"{self.get_phase_display()}: {self.get_decision_display()}"
