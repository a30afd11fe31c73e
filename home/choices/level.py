"""At which level of the country the service is given."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Level(TextChoices):
    """The card's «سطح خدمت»."""

    NATIONAL = "national", _("National level")
    REGIONAL = "regional", _("Regional level")
    PROVINCIAL = "provincial", _("Provincial level")
    URBAN = "urban", _("City level")
    RURAL = "rural", _("Village level")
