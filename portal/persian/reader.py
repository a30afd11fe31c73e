"""Who reads the page that is being made: in which language, and in which direction."""

from django.utils.translation import get_language, get_language_info


def reader_language() -> str:
    """Return the code of the language of the page; English where translation is switched off."""
    return get_language() or "en"


def direction(language: str) -> str:
    """Return «rtl» or «ltr», as a language is written."""
    return "rtl" if get_language_info(language)["bidi"] else "ltr"
