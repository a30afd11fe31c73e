"""The languages of the site.

Django knows neither Dari nor Pashto: without these entries they would be unknown names, and Pashto would run
from left to right.
"""

from django.conf import global_settings
from django.conf.locale import LANG_INFO
from django.utils.translation import gettext_lazy as _

LANG_INFO.update(
    {
        "fa-af": {"bidi": True, "code": "fa-af", "name": "Dari", "name_local": "دری"},
        "ps": {"bidi": True, "code": "ps", "name": "Pashto", "name_local": "پښتو"},
        "ar": {"bidi": True, "code": "ar", "name": "Arabic", "name_local": "العربية"},
        # What browsers of Dari readers may ask for as well.
        "prs": {"fallback": ["fa-af"]},
        "prs-af": {"fallback": ["fa-af"]},
    }
)

LANGUAGE_CODE = "fa"
LANGUAGES = [
    ("fa", _("Persian")),
    ("fa-af", _("Dari")),
    ("ps", _("Pashto")),
    ("ar", _("Arabic")),
    ("en", _("English")),
]
LANGUAGES_BIDI = [*global_settings.LANGUAGES_BIDI, "ps"]
# Their texts were not yet read by native speakers who know the law; every page says so until they were.
LANGUAGES_AWAITING_REVIEW = ["fa-af", "ps", "ar"]

# Staff work in these; Wagtail's own screens exist in no other language of ours.
WAGTAILADMIN_PERMITTED_LANGUAGES = [("fa", "فارسی"), ("en", "English")]
