"""What the screen of translators says beside each text: how and when it was translated."""

from django.utils import timezone
from django.utils.translation import get_language
from wagtail_localize.compat import DATE_FORMAT
from wagtail_localize.models import StringTranslation

from portal.persian.jalali import format_date

_in_english = StringTranslation.get_comment


def comment(translation: StringTranslation) -> str | None:
    """Return Wagtail Localize's own sentence with the day as the reader writes it.

    The library writes the day in English and in the Gregorian calendar, whatever the language.
    """
    told = _in_english(translation)
    if told is None:
        return None
    changed = translation.updated_at
    day = format_date(timezone.localtime(changed).date(), get_language() or "fa")
    return told.replace(changed.strftime(DATE_FORMAT), day)


def tell_the_day_as_readers_write_it() -> None:
    """Have every screen of translators say it so: the library offers no place to say it otherwise."""
    StringTranslation.get_comment = comment
