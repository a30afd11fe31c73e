"""A time of day in one text input: typed in any digits, shown in those of the reader."""

import datetime
import re
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from portal.persian.digits import for_language, to_ascii
from portal.persian.reader import reader_language
from portal.persian.text import strip_controls

_CLOCK = re.compile(r"([0-9]{1,2})(?:\s*[:.٫]\s*([0-9]{2}))?(?::00)?")


class ClockField(forms.Field):
    """A time of day written as 8, 8:30 or ۰۸:۳۰, on a clock of 24 hours."""

    widget = forms.TextInput
    default_error_messages = {"invalid": _("Write the time as hour and minute, for example 8:30.")}

    def to_python(self, value: object) -> datetime.time | None:
        """Return the time that was typed."""
        if isinstance(value, datetime.time):
            return value
        if value in self.empty_values:
            return None
        text = to_ascii(strip_controls(str(value))).strip()
        if not text:
            return None
        found = _CLOCK.fullmatch(text)
        try:
            if found is None:
                raise ValueError(text)
            return datetime.time(int(found[1]), int(found[2] or 0))
        except ValueError as error:
            raise ValidationError(self.error_messages["invalid"], code="invalid") from error

    def prepare_value(self, value: object) -> object:
        """Return a time in the reader's digits; what was typed stays as typed."""
        return format_clock(value, reader_language()) if isinstance(value, datetime.time) else value

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        """Return the attributes of the input; those set on the widget itself win."""
        return {
            "dir": "ltr",
            "inputmode": "text",
            "autocomplete": "off",
            **super().widget_attrs(widget),
            **widget.attrs,
        }


def format_clock(value: datetime.time, language: str) -> str:
    """Return «۰۸:۳۰»."""
    return for_language(f"{value:%H:%M}", language)
