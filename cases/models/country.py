"""The countries people of this service belong to and return to."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Country(TextChoices):
    """ISO 3166-1 codes; anything else is «another country» and decided by an officer."""

    AFGHANISTAN = "AF", _("Afghanistan")
    IRAQ = "IQ", _("Iraq")
    OTHER = "XX", _("Another country")
