"""A moment that editors type and read in the Persian calendar, in the time of Tehran."""

import datetime
import re
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from portal.persian.date_field import JalaliDateField, typed_form
from portal.persian.digits import for_language, to_ascii
from portal.persian.jalali import TEHRAN
from portal.persian.reader import reader_language

_CLOCK = re.compile(r"(?P<day>.*?\d)[\s،,T]+(?:ساعت\s*)?(?P<hour>\d{1,2})[:٫.](?P<minute>\d{2})\s*")


class JalaliMomentField(JalaliDateField):
    """A moment written as 1405/09/05 14:30 in any digits; without a clock it is the beginning of that day."""

    default_error_messages = {
        "hour": _("Write the time as hour and minute, for example 14:30."),
    }

    def to_python(self, value: object) -> datetime.datetime | None:
        """Return the moment that was typed, knowing its time zone."""
        if value in self.empty_values or isinstance(value, datetime.datetime):
            return value or None
        text = to_ascii(str(value)).strip()
        clock = _CLOCK.fullmatch(text)
        day = super().to_python(clock["day"] if clock else text)
        if day is None:
            return None
        try:
            time = datetime.time(int(clock["hour"]), int(clock["minute"])) if clock else datetime.time()
        except ValueError as error:
            raise ValidationError(self.error_messages["hour"], code="hour") from error
        return datetime.datetime.combine(day, time, TEHRAN)

    def validate(self, value: datetime.datetime | None) -> None:
        """Refuse a missing moment where one is required."""
        forms.Field.validate(self, value)

    def prepare_value(self, value: object) -> object:
        """Return a moment as it is typed; what was typed stays as typed."""
        if not isinstance(value, datetime.datetime):
            return value
        local = value.astimezone(TEHRAN)
        clock = for_language(f"{local:%H:%M}", reader_language())
        return f"{typed_form(local.date())} {clock}"

    def has_changed(self, initial: object, data: object) -> bool:
        """Compare moments, not spellings."""
        try:
            return self.to_python(initial) != self.to_python(data)
        except ValidationError:
            return True


def moment_field(field: forms.Field, **kwargs: Any) -> JalaliMomentField:
    """Return a field of the Persian calendar in the place of Wagtail's Gregorian one."""
    attrs = {
        name: value
        for name, value in field.widget.attrs.items()
        if name.startswith("data-") and "picker" not in name
    }
    return JalaliMomentField(
        required=field.required,
        label=field.label,
        help_text=_("In the Persian calendar and the time of Tehran, for example 1405/09/05 14:30."),
        widget=forms.TextInput(attrs=attrs),
        **kwargs,
    )
