"""The four stages in which the card describes how a service is reached."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Stage(TextChoices):
    """The card's «مراحل خدمت»."""

    INFORMATION = "information", _("Information about the service")
    REQUEST = "request", _("Request for the service")
    PRODUCTION = "production", _("Production of the service (inside the agency or with other agencies)")
    DELIVERY = "delivery", _("Delivery of the service")
