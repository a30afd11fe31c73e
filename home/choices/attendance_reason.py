"""Why a person must come to the office."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class AttendanceReason(TextChoices):
    """The card's «در صورت مراجعه حضوری»."""

    IDENTITY = "identity", _("To verify the person")
    DOCUMENT = "document", _("To verify the document")
    NO_INFRASTRUCTURE = "no_infrastructure", _("No suitable communication infrastructure")
    OTHER = "other", _("Other reason")
