"""Form fields that clean digits and letters at the door and show again what was typed."""

import re
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from portal.persian.birth_date_field import PartialBirthDateField, PartialDateWidget
from portal.persian.clock_field import ClockField
from portal.persian.date_field import JalaliDateField
from portal.persian.digits import for_language, group_for_language, to_ascii
from portal.persian.reader import reader_language
from portal.persian.text import clean_name, strip_controls
from portal.persian.validators import canonical_mobile, validate_digits, validate_mobile, validate_name

__all__ = [
    "ClockField",
    "CodeField",
    "JalaliDateField",
    "MobileField",
    "NameField",
    "PartialBirthDateField",
    "PartialDateWidget",
    "PersianCharField",
    "PersianIntegerField",
]

# What leaves a text empty to the eye though it is not empty.
_BLANK = " \t\n\xa0\u200c\u200d"


class PersianCharField(forms.CharField):
    """Free text: direction marks and control characters go, letters and line ends stay as written.

    With ``ascii_digits`` the digits become 0–9 as well.
    """

    input_attrs: dict[str, str] = {"dir": "auto"}

    def __init__(self, *, ascii_digits: bool = False, **kwargs: Any) -> None:
        self.ascii_digits = ascii_digits
        super().__init__(**kwargs)

    def to_python(self, value: object) -> str:
        """Return the cleaned text."""
        if value not in self.empty_values:
            value = self.clean_text(str(value))
        return super().to_python(value)

    def clean_text(self, text: str) -> str:
        """Return what is stored for a text as typed."""
        cleaned = strip_controls(text).replace("\r\n", "\n")
        if not cleaned.strip(_BLANK):
            return ""
        return to_ascii(cleaned) if self.ascii_digits else cleaned

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        """Return the attributes of the input; those set on the widget itself win."""
        return {**self.input_attrs, **super().widget_attrs(widget), **widget.attrs}


class NameField(PersianCharField):
    """A person's name in any script, kept letter by letter as written."""

    default_validators = [validate_name]
    input_attrs = {"dir": "auto", "autocomplete": "off", "spellcheck": "false"}

    def clean_text(self, text: str) -> str:
        """Return the name composed and with single spaces."""
        return clean_name(text)


class CodeField(PersianCharField):
    """A number or code from a paper: ASCII digits, capital letters, no spaces or dashes.

    With ``numeric`` only digits are accepted and a phone shows its keys for digits.
    """

    input_attrs = {
        "dir": "ltr",
        "autocomplete": "off",
        "autocapitalize": "characters",
        "spellcheck": "false",
    }

    def __init__(self, *, numeric: bool = False, **kwargs: Any) -> None:
        self.numeric = numeric
        super().__init__(**kwargs)
        if numeric:
            self.validators.append(validate_digits)

    def clean_text(self, text: str) -> str:
        """Return the code as stored."""
        return re.sub(r"[\s\u200c\u200d\-\u2010-\u2015\u2212ـ]+", "", to_ascii(strip_controls(text))).upper()

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        """Return the attributes of the input, without a length that would cut a code typed with spaces."""
        attrs = super().widget_attrs(widget)
        for length in ("maxlength", "minlength"):
            attrs.pop(length, None)
        if self.numeric:
            attrs.setdefault("inputmode", "numeric")
        return attrs


class MobileField(CodeField):
    """A mobile number of Iran, Afghanistan or Iraq, stored as «+989121234567»."""

    default_validators = [validate_mobile]
    input_attrs = {"dir": "ltr", "inputmode": "tel", "autocomplete": "off"}

    def clean_text(self, text: str) -> str:
        """Return the number with its country code."""
        return canonical_mobile(strip_controls(text))


class PersianIntegerField(forms.IntegerField):
    """A whole number in any digits, with or without separators between groups of three.

    With ``grouped`` the stored number is shown as «۱۵۰٬۰۰۰».
    """

    widget = forms.TextInput
    default_error_messages = {
        "invalid": _("Enter a whole number, in digits only."),
        "too_long": _("This number has too many digits."),
    }
    _GROUPED = re.compile(r"[-−]?(?:[0-9]+|[0-9]{1,3}(?:[٬,،\s][0-9]{3})+)")
    # What a 64-bit database column holds for certain.
    _MOST_DIGITS = 18

    def __init__(self, *, grouped: bool = False, **kwargs: Any) -> None:
        self.grouped = grouped
        super().__init__(**kwargs)

    def to_python(self, value: object) -> int | None:
        """Return the number."""
        if value in self.empty_values or isinstance(value, int):
            return super().to_python(value)
        text = to_ascii(strip_controls(str(value))).strip()
        if not text:
            return None
        if not self._GROUPED.fullmatch(text):
            raise ValidationError(self.error_messages["invalid"], code="invalid")
        digits = re.sub(r"[^0-9]", "", text).lstrip("0") or "0"
        if len(digits) > self._MOST_DIGITS:
            raise ValidationError(self.error_messages["too_long"], code="too_long")
        return -int(digits) if text[0] in "-−" else int(digits)

    def prepare_value(self, value: object) -> object:
        """Return the number in the reader's digits; what was typed stays as typed."""
        if not isinstance(value, int):
            return value
        language = reader_language()
        return group_for_language(value, language) if self.grouped else for_language(value, language)

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        """Return the attributes of the input; those set on the widget itself win."""
        return {
            "dir": "ltr",
            "inputmode": "numeric",
            "autocomplete": "off",
            **super().widget_attrs(widget),
            **widget.attrs,
        }
