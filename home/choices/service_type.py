"""Whom the service is for, as the card divides it."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class ServiceType(TextChoices):
    """The card's «نوع خدمت»."""

    CITIZENS = "g2c", _("Service to citizens (G2C)")
    BUSINESS = "g2b", _("Service to businesses (G2B)")
    GOVERNMENT = "g2g", _("Service to other government agencies (G2G)")
