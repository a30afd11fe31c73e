"""Tracking code and PIN, typed by an applicant."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from portal.persian.formfields import CodeField


class TrackingForm(forms.Form):
    """Both as printed on the receipt, in any digits, with or without separators."""

    use_required_attribute = False

    code = CodeField(
        label=_("Tracking code"),
        max_length=40,
        help_text=_(
            "Eleven letters and digits, as on your receipt. Small or capital letters, with or without dashes."
        ),
        error_messages={"required": _("Please type the tracking code.")},
    )
    pin = CodeField(
        label=_("PIN"),
        max_length=20,
        numeric=True,
        help_text=_("The six digits that were shown once."),
        error_messages={"required": _("Please type the PIN.")},
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{"label_suffix": "", **kwargs})

    def forget_pin(self) -> None:
        """Show the form again with the code, but without the PIN."""
        self.data = {**self.data.dict(), "pin": ""}
