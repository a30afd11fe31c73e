"""How stored values are shown to a person: days, moments, amounts and truths in the language of the page."""

from datetime import date, datetime

from django.utils.translation import gettext as _

from portal.persian.digits import group_for_language
from portal.persian.jalali import format_date, format_datetime
from portal.persian.reader import reader_language


def day(value: date) -> str:
    """Return a day: «۱۴۰۵/۰۹/۰۵»."""
    return format_date(value, reader_language())


def moment(value: datetime) -> str:
    """Return a moment in the time of Tehran: «۱۴۰۵/۰۹/۰۵، ساعت ۱۴:۳۰»."""
    return format_datetime(value, reader_language())


def amount(value: int) -> str:
    """Return a whole number in groups of three: «۱۵۰٬۰۰۰»."""
    return group_for_language(value, reader_language())


def yes_no(value: bool) -> str:
    """Return a truth in words."""
    return _("Yes") if value else _("No")


def code(value: str) -> str:
    """Return a number or code that keeps its order inside a right-to-left line of plain text."""
    return f"\u2066{value}\u2069"


def name(value: str) -> str:
    """Return a name that keeps its own direction inside a line of plain text of the other one."""
    return f"\u2068{value}\u2069"
