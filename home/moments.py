"""A moment that editors type and read in the Persian calendar."""

import datetime
from typing import Any

from django import forms
from django.db import models
from django.utils import timezone

from home.editing.moments import JalaliMomentField


class MomentField(models.DateTimeField):
    """A moment in UTC in the database, a Jalali day and the time of Tehran in the editor."""

    def formfield(self, **kwargs: Any) -> forms.Field:
        """Offer a Jalali moment whatever widget the editor would choose."""
        return JalaliMomentField(
            required=not self.blank,
            label=self.verbose_name,
            help_text=self.help_text,
            initial=self.default if self.has_default() else None,
        )


def this_minute() -> datetime.datetime:
    """Return now, as exactly as an editor types it."""
    return timezone.now().replace(second=0, microsecond=0)
