"""Model fields that bring the right Persian form field along, so that a datum is declared once."""

from typing import Any

from django.db import models
from django.forms import Field

from portal.persian import formfields


class NameField(models.CharField):
    """A person's name, stored letter for letter as written."""

    def formfield(self, **kwargs: Any) -> Field | None:
        return super().formfield(**{"form_class": formfields.NameField, **kwargs})


class CodeField(models.CharField):
    """A code or number made of ASCII digits and capital letters, whatever digits were typed."""

    def formfield(self, **kwargs: Any) -> Field | None:
        return super().formfield(**{"form_class": formfields.CodeField, **kwargs})


class MobileField(models.CharField):
    """A mobile number of Iran, Afghanistan or Iraq."""

    def formfield(self, **kwargs: Any) -> Field | None:
        return super().formfield(**{"form_class": formfields.MobileField, **kwargs})


class PersianTextField(models.CharField):
    """A short free text without control characters."""

    def formfield(self, **kwargs: Any) -> Field | None:
        return super().formfield(**{"form_class": formfields.PersianCharField, **kwargs})


class JalaliDateField(models.DateField):
    """A day, stored Gregorian, typed and shown Jalali."""

    def formfield(self, **kwargs: Any) -> Field | None:
        return super().formfield(**{"form_class": formfields.JalaliDateField, **kwargs})


class ClockTimeField(models.TimeField):
    """A time of day on the clock of the office, typed in any digits."""

    def formfield(self, **kwargs: Any) -> Field | None:
        return super().formfield(**{"form_class": formfields.ClockField, **kwargs})


class CountField(models.PositiveSmallIntegerField):
    """A small whole number, typed in any digits."""

    def formfield(self, **kwargs: Any) -> Field | None:
        # The range of the column is checked by the validators of the model field itself.
        return models.Field.formfield(self, **{"form_class": formfields.PersianIntegerField, **kwargs})


class RialField(models.PositiveBigIntegerField):
    """An amount of money in whole rials."""

    def formfield(self, **kwargs: Any) -> Field | None:
        # The range of the column is checked by the validators of the model field itself.
        return models.Field.formfield(self, **{"form_class": formfields.PersianIntegerField, **kwargs})
