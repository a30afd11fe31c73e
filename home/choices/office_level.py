"""Which office of the agency a person comes to."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class OfficeLevel(TextChoices):
    """The card's «مراجعه به دستگاه»."""

    NATIONAL = "national", _("National office")
    PROVINCIAL = "provincial", _("Provincial office")
    COUNTY = "county", _("County office")
