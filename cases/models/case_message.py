"""A message between a household and its office, inside the case."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from cases.models.case import Case
from cases.roles import Role

LONGEST_MESSAGE = 2000


class CaseMessage(models.Model):
    """One message; rows are added and never changed. ``by_user`` is empty where the household wrote.

    It changes nothing of the case, so it is no version of it, and lets no open form of an officer grow old.
    """

    case = models.ForeignKey(Case, verbose_name=_("case"), on_delete=models.PROTECT, related_name="messages")
    sent_at = models.DateTimeField(_("sent at"))
    by_user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("user"),
        on_delete=models.PROTECT,
        related_name="+",
        null=True,
    )
    by_role = models.CharField(_("role"), max_length=20, choices=Role.choices)
    language = models.CharField(_("language"), max_length=10)
    text = models.TextField(_("text"), max_length=LONGEST_MESSAGE)
    # Of what was sent, and from which form: the same message twice is one message.
    key_digest = models.CharField(max_length=64, unique=True, editable=False)

    class Meta:
        verbose_name = _("message")
        verbose_name_plural = _("messages")
        ordering = ["-pk"]
        indexes = [models.Index(fields=["case", "-id"], name="messages_of_case")]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(by_role=Role.APPLICANT, by_user__isnull=True)
                | (~models.Q(by_role=Role.APPLICANT) & models.Q(by_user__isnull=False)),
                name="a_message_of_the_office_has_its_writer",
            )
        ]

    def __str__(self) -> str:
        return f"{self.get_by_role_display()} {self.sent_at:%Y-%m-%d %H:%M}"

    @property
    def is_from_office(self) -> bool:
        return self.by_user_id is not None
