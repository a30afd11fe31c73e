"""A date in one text input: typed and shown in the Jalali calendar, kept as a Gregorian date."""

import datetime
import re
from collections.abc import Callable
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from portal.persian.digits import for_language, to_ascii
from portal.persian.jalali import DateError, JalaliDate, parse_date
from portal.persian.months import GREGORIAN, JALALI
from portal.persian.reader import reader_language

# No living person has a Jalali year above this or a Gregorian year below it.
CALENDAR_DIVIDE = 1700

Limit = datetime.date | Callable[[], datetime.date] | None

DATE_ERROR_MESSAGES = {
    "unreadable": _("Write the date as year, month and day, for example 1405/09/05."),
    "year_not_first": _("Write the year first, then the month and the day, for example 1405/09/05."),
    "year": _("Write the year in full, for example 1361 or 1982."),
    "month": _("The month is a number from 1 to 12."),
    "day": _("This month does not have such a day."),
}


def calendar_of_year(year: int) -> str:
    """Return the calendar to which a year of our time can only belong."""
    return GREGORIAN if year > CALENDAR_DIVIDE else JALALI


class JalaliDateField(forms.Field):
    """A day written as 1405/09/05 in any digits; a year above 1700 is read as Gregorian.

    ``not_before`` and ``not_after`` take a date, or a function that returns one.
    """

    widget = forms.TextInput
    default_error_messages = {
        **DATE_ERROR_MESSAGES,
        "not_before": _("The date must be %(limit)s or later."),
        "not_after": _("The date must be %(limit)s or earlier."),
    }

    def __init__(self, *, not_before: Limit = None, not_after: Limit = None, **kwargs: Any) -> None:
        self.not_before = not_before
        self.not_after = not_after
        super().__init__(**kwargs)

    def to_python(self, value: object) -> datetime.date | None:
        """Return the day that was typed."""
        if isinstance(value, datetime.datetime):
            return value.date()
        if value in self.empty_values or isinstance(value, datetime.date):
            return value or None
        text = str(value).strip()
        if not text:
            return None
        year = re.search(r"[0-9]{4}", to_ascii(text))
        try:
            return parse_date(text, calendar_of_year(int(year[0])) if year else JALALI)
        except DateError as error:
            raise ValidationError(self.error_messages[error.code], code=error.code) from error

    def validate(self, value: datetime.date | None) -> None:
        """Refuse a missing date where one is required, and one outside the limits."""
        super().validate(value)
        if value is None:
            return
        earliest, latest = _resolve(self.not_before), _resolve(self.not_after)
        if earliest and value < earliest:
            self._refuse("not_before", earliest)
        if latest and value > latest:
            self._refuse("not_after", latest)

    def prepare_value(self, value: object) -> object:
        """Return a date as Jalali in the reader's digits; what was typed stays as typed."""
        return typed_form(value) if isinstance(value, datetime.date) else value

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        """Return the attributes of the input; those set on the widget itself win."""
        return {
            "dir": "ltr",
            "inputmode": "numeric",
            "autocomplete": "off",
            **super().widget_attrs(widget),
            **widget.attrs,
        }

    def _refuse(self, code: str, limit: datetime.date) -> None:
        raise ValidationError(self.error_messages[code], code=code, params={"limit": typed_form(limit)})


def typed_form(day: datetime.date) -> str:
    """Return a day as a reader of the page types it: Jalali, in the digits of the language."""
    jalali = JalaliDate.from_date(day)
    return for_language(f"{jalali.year}/{jalali.month:02}/{jalali.day:02}", reader_language())


def _resolve(limit: Limit) -> datetime.date | None:
    """Return the limit of today's form."""
    return limit() if callable(limit) else limit
