"""The event of life to which a service belongs."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class LifeEvent(TextChoices):
    """The card's «رویداد مرتبط با»."""

    BIRTH = "birth", _("Birth")
    EDUCATION = "education", _("Education")
    HEALTH = "health", _("Health")
    TAX = "tax", _("Tax")
    BUSINESS = "business", _("Business")
    SOCIAL_SECURITY = "social_security", _("Social security")
    PROPERTY = "property", _("Registration of property")
    UTILITIES = "utilities", _("City utilities")
    INSURANCE = "insurance", _("Insurance")
    MARRIAGE = "marriage", _("Marriage")
    RETIREMENT = "retirement", _("Retirement")
    CERTIFICATES = "certificates", _("Documents and certificates")
    DEATH = "death", _("Death")
    OTHER = "other", _("Other event")
