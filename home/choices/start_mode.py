"""What sets the service going."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class StartMode(TextChoices):
    """The card's «نحوه آغاز خدمت»."""

    REQUEST = "request", _("Request of the recipient")
    SCHEDULE = "schedule", _("Arrival of a set time")
    EVENT = "event", _("Occurrence of a set event")
    AGENCY = "agency", _("Decision of the agency")
    OTHER = "other", _("Other start")
