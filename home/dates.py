"""A day that editors type and read in the Persian calendar."""

from typing import Any

from django import forms
from django.db import models

from portal.persian.formfields import JalaliDateField


class DayField(models.DateField):
    """A Gregorian day in the database, a Jalali day in the editor."""

    def formfield(self, **kwargs: Any) -> forms.Field:
        """Offer a Jalali date whatever widget the editor would choose."""
        return JalaliDateField(required=not self.blank, label=self.verbose_name, help_text=self.help_text)
