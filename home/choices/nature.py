"""Whether the state acts as sovereign or as provider."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Nature(TextChoices):
    """The card's «ماهیت خدمت»."""

    SOVEREIGN = "sovereign", _("Sovereign function")
    EXECUTIVE = "executive", _("Executive function")
