"""Tracking code and PIN, typed by an applicant."""

from django.utils.translation import gettext_lazy as _

from cases.forms.pin import PinForm
from portal.persian.formfields import CodeField


class TrackingForm(PinForm):
    """Both as printed on the receipt, in any digits, with or without separators."""

    code = CodeField(
        label=_("Tracking code"),
        max_length=40,
        help_text=_(
            "Eleven letters and digits, as on your receipt. Small or capital letters, with or without dashes."
        ),
        error_messages={"required": _("Please type the tracking code.")},
    )
    field_order = ["code", "pin"]
