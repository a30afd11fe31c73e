"""Digits, dates and amounts as the reader of the page writes them."""

import datetime

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from portal.persian import jalali as calendar
from portal.persian.digits import for_language, group_for_language, to_ascii
from portal.persian.in_order import in_order
from portal.persian.partial_date import PartialDate
from portal.persian.reader import reader_language

register = template.Library()


def _local_day(value: datetime.date) -> datetime.date:
    """Return the day of a moment in Tehran, or the day itself."""
    if not isinstance(value, datetime.datetime):
        return value
    return value.astimezone(calendar.TEHRAN).date() if value.tzinfo else value.date()


@register.filter
def persian_digits(value: object) -> str:
    """Write the digits of a text or number as the language of the page does."""
    if value is None:
        return ""
    language = reader_language()
    return str(value) if language.startswith("en") else for_language(value, language)


@register.filter
def code_digits(value: object) -> str:
    """Write a code, telephone or account number in the digits of the page, its parts in their places."""
    return in_order(persian_digits(value))


@register.filter
def jalali(value: datetime.date | None) -> str:
    """Write a day: «۱۴۰۵/۰۹/۰۵» in Persian, «2026-11-26 (1405/09/05)» in English."""
    return calendar.format_date(_local_day(value), reader_language()) if value else ""


@register.filter
def jalali_long(value: datetime.date | None) -> str:
    """Write a day with the month's name: «۵ آذر ۱۴۰۵», «26 November 2026 (5 Azar 1405)»."""
    return calendar.format_long(_local_day(value), reader_language()) if value else ""


@register.filter
def jalali_datetime(value: datetime.datetime | None) -> str:
    """Write a moment in the time of Tehran: «۱۴۰۵/۰۹/۰۵، ساعت ۱۴:۳۰»."""
    return calendar.format_datetime(value, reader_language()) if value else ""


@register.filter
def group_digits(value: int | str | None) -> str:
    """Write a whole number in groups of three: «۱۵۰٬۰۰۰»; what is no whole number only changes its digits."""
    if value is None or value == "":
        return ""
    try:
        number = int(to_ascii(str(value)))
    except ValueError:
        return persian_digits(value)
    return group_for_language(number, reader_language())


@register.filter
def partial_date(value: PartialDate | None) -> str:
    """Write a date as precisely as it is known: «تیر ۱۳۶۱», «حدود ۱۳۶۱», «نامعلوم»."""
    return value.format(reader_language()) if value else ""


@register.simple_tag
def isolate(value: object) -> SafeString | str:
    """Keep a code, phone or account number left-to-right and apart from the text around it."""
    return format_html('<bdi dir="ltr">{}</bdi>', value) if value not in (None, "") else ""
