"""A birth date given as far as it is known: to the day, the month, the year, by estimate, or not at all."""

import datetime
from collections.abc import Callable, Sequence
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from portal.persian.date_field import DATE_ERROR_MESSAGES, calendar_of_year
from portal.persian.digits import for_language, to_ascii
from portal.persian.jalali import DateError
from portal.persian.months import GREGORIAN, JALALI
from portal.persian.partial_date import DAY, ESTIMATED, MONTH, UNKNOWN, PartialDate
from portal.persian.reader import reader_language
from portal.persian.text import strip_controls

KNOWN = "known"

CALENDAR_CHOICES = [(JALALI, _("Iranian (solar)")), (GREGORIAN, _("Gregorian"))]
CERTAINTY_CHOICES = [
    (KNOWN, _("As in the document or as I know it")),
    (ESTIMATED, _("Estimated: only the year, and it may be wrong")),
    (UNKNOWN, _("Unknown: nothing is known")),
]


class PartialDateWidget(forms.MultiWidget):
    """Three short inputs, the calendar, and how certain the date is; without any script.

    The field's own label belongs in the legend of a fieldset around it (``use_fieldset``).
    """

    template_name = "portal/widgets/partial_date.html"
    use_fieldset = True

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__(
            {
                "day": _number_input(2),
                "month": _number_input(2),
                "year": _number_input(4),
                "calendar": forms.RadioSelect(choices=CALENDAR_CHOICES),
                "certainty": forms.RadioSelect(choices=CERTAINTY_CHOICES),
            },
            attrs,
        )

    def decompress(self, value: PartialDate | None) -> list[str]:
        """Return what the five inputs show for a date."""
        if value is None:
            return ["", "", "", JALALI, KNOWN]
        if value.parts is None:
            return ["", "", "", value.calendar, UNKNOWN]
        year, month, day = (for_language(part, reader_language()) for part in value.parts)
        return [
            day if value.precision == DAY else "",
            month if value.precision in {DAY, MONTH} else "",
            year,
            value.calendar,
            ESTIMATED if value.precision == ESTIMATED else KNOWN,
        ]


class PartialBirthDateField(forms.MultiValueField):
    """Day, month and year as far as known, in either calendar; cleans to a ``PartialDate``.

    The precision follows from what is filled in. The Iranian calendar stands chosen at the start, so a year
    such as 1982 is read as Gregorian all the same; a year such as 1361 under «Gregorian» is a mistake.
    """

    widget = PartialDateWidget
    default_error_messages = {
        **DATE_ERROR_MESSAGES,
        "year_missing": _("Give the year as well, or choose that the date is unknown."),
        "month_missing": _("Give the month as well, or leave the day empty."),
        "calendar": _("This year is not Gregorian. Choose the Iranian calendar or correct the year."),
        "number": _("Write day, month and year in digits."),
        "estimated_year": _("For an estimated date give only the year; leave day and month empty."),
        "unknown_with_date": _("Leave day, month and year empty when the date is unknown."),
        "future": _("A birth date cannot be in the future."),
    }

    def __init__(self, *, today: Callable[[], datetime.date] = timezone.localdate, **kwargs: Any) -> None:
        self.today = today
        text = {"required": False}
        fields = (
            forms.CharField(**text),
            forms.CharField(**text),
            forms.CharField(**text),
            forms.ChoiceField(choices=CALENDAR_CHOICES, **text),
            forms.ChoiceField(choices=CERTAINTY_CHOICES, **text),
        )
        super().__init__(fields, require_all_fields=False, **kwargs)

    def clean(self, value: Sequence[str | None] | PartialDate | None) -> PartialDate | None:
        """Return the date, or None when nothing was given and nothing is required."""
        if value is None or isinstance(value, PartialDate):
            cleaned = value
        else:
            *numbers, calendar, certainty = value
            cleaned = self._read(numbers, calendar or JALALI, certainty or KNOWN)
        if cleaned is None and self.required:
            raise ValidationError(self.error_messages["required"], code="required")
        self.run_validators(cleaned)
        return cleaned

    def has_changed(self, initial: PartialDate | None, data: Sequence[str | None] | None) -> bool:
        """Tell whether another date was typed; the same date in other digits is no change."""
        if self.disabled:
            return False
        try:
            return self.clean(data) != initial
        except ValidationError:
            return bool(initial) or any((data or [])[:3])

    def _read(self, numbers: Sequence[str | None], calendar: str, certainty: str) -> PartialDate | None:
        """Return the date for the texts of day, month and year."""
        typed = [to_ascii(strip_controls(number or "")).strip() for number in numbers]
        if certainty == UNKNOWN:
            if any(typed):
                raise self._error("unknown_with_date")
            return PartialDate.unknown()
        if not any(typed) and certainty == KNOWN:
            return None
        if not all(number == "" or (number.isascii() and number.isdigit()) for number in typed):
            raise self._error("number")
        return self._from_numbers(typed, calendar, is_estimated=certainty == ESTIMATED)

    def _from_numbers(self, typed: list[str], calendar: str, *, is_estimated: bool) -> PartialDate:
        """Return the date for texts that are digits or empty."""
        day_text, month_text, year_text = typed
        if not year_text:
            raise self._error("year_missing")
        if len(year_text) != 4:
            raise self._error("year")
        if is_estimated and (day_text or month_text):
            raise self._error("estimated_year")
        if day_text and not month_text:
            raise self._error("month_missing")
        if len(day_text) > 2 or len(month_text) > 2:
            raise self._error("day" if len(day_text) > 2 else "month")
        true_calendar = calendar_of_year(int(year_text))
        if calendar == GREGORIAN != true_calendar:
            raise self._error("calendar")
        try:
            born = PartialDate.from_parts(
                int(year_text),
                int(month_text) if month_text else None,
                int(day_text) if day_text else None,
                calendar=true_calendar,
                is_estimated=is_estimated,
            )
        except DateError as error:
            raise self._error(error.code) from error
        if born.date > self.today():
            raise self._error("future")
        return born

    def _error(self, code: str) -> ValidationError:
        return ValidationError(self.error_messages[code], code=code)


def _number_input(digits: int) -> forms.TextInput:
    """Return a short input for digits of any script."""
    return forms.TextInput(
        attrs={
            "dir": "ltr",
            "inputmode": "numeric",
            "autocomplete": "off",
            "size": digits,
            "maxlength": digits,
        }
    )
