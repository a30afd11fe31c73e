"""The languages an interview is held in."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class SpokenLanguage(TextChoices):
    """What the people of this service speak; stored by its code."""

    PERSIAN = "fa", _("Persian")
    DARI = "fa-AF", _("Dari")
    PASHTO = "ps", _("Pashto")
    UZBEK = "uz", _("Uzbek")
    TURKMEN = "tk", _("Turkmen")
    ARABIC = "ar", _("Arabic")
    KURDISH = "ckb", _("Kurdish")
    ENGLISH = "en", _("English")


def language_name(code: str) -> str:
    """Return the name of a language, or what was written where it is none of these."""
    return str(SpokenLanguage(code).label) if code in SpokenLanguage.values else code
