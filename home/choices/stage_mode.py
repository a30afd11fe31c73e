"""Whether a stage is electronic."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class StageMode(TextChoices):
    """The card's «نوع ارائه»; a stage with neither box ticked has no mode."""

    ELECTRONIC = "electronic", _("Electronic")
    IN_PERSON = "in_person", _("Not electronic")
