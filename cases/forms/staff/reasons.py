"""The field in which a decision is explained."""

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from portal.persian.formfields import PersianCharField


def reason_field(help_text: str | Promise = "") -> PersianCharField:
    """Return the field in which a decision is explained."""
    return PersianCharField(
        label=_("Reason"), help_text=help_text, max_length=2000, widget=forms.Textarea(attrs={"rows": 4})
    )
