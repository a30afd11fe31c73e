"""What one fee is counted for."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class FeeBasis(TextChoices):
    """For whom or for what the amount is due once."""

    PERSON = "person", _("for each person")
    SLIP = "slip", _("for each slip")
    REQUEST = "request", _("for each request")
