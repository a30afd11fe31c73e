"""The words of a notice: they betray neither who is meant nor what it is about."""

from django.conf import settings
from django.utils import translation
from django.utils.translation import gettext as _


def neutral_text(language: str) -> str:
    """Return the one sentence that every notice is, in a language of the site, else in Persian.

    A phone lies on a table, is borrowed, or belongs to somebody else. So there is no name in it, no office,
    no «request», no code and no link; and no date that could press anybody. It is at most 70 letters long
    outside English, which is one SMS.
    """
    known = dict(settings.LANGUAGES)
    code = language.lower()
    with translation.override(code if code in known else settings.LANGUAGE_CODE):
        return _("There is news for you. Please look where you usually follow it.")


def neutral_subject(language: str) -> str:
    """Return the subject of an e-mail, which is read in passing; the text itself, without its end."""
    return neutral_text(language).split(".")[0]
