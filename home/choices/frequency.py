"""How often one person may use the service."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Frequency(TextChoices):
    """The card's «تواتر»."""

    ONCE = "once", _("Once and for all")
    REPEATED = "repeated", _("A number of times in a period")
