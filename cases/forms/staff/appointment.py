"""What the day sheet can be asked, and the household that came without an appointment."""

from django import forms
from django.utils.translation import gettext_lazy as _

from cases.forms.plain import PlainForm
from cases.tracking_code import is_well_formed, normalise
from portal.persian.formfields import CodeField, JalaliDateField


class DayForm(PlainForm, forms.Form):
    """The day of a sheet; it may stand in the address."""

    day = JalaliDateField(label=_("Day"))


class WalkInForm(PlainForm, forms.Form):
    """The tracking code of the receipt a household brings along."""

    code = CodeField(
        label=_("Tracking code"),
        max_length=40,
        help_text=_("As on the receipt the household brings along."),
        error_messages={"required": _("Please type the tracking code.")},
    )

    def clean_code(self) -> str:
        """Return the code as it is stored; a slip of the pen is found by its check sign."""
        code = normalise(self.cleaned_data["code"])
        if not is_well_formed(code):
            raise forms.ValidationError(
                _("There is a typing mistake in the tracking code. Compare it with the receipt.")
            )
        return code
