"""A form that asks for a PIN: it is shown again without it."""

from django import forms
from django.utils.translation import gettext_lazy as _

from cases.forms.plain import PlainForm
from portal.persian.formfields import CodeField


class PinForm(PlainForm, forms.Form):
    """The base of forms that ask for a number or code and its PIN, in any digits."""

    pin = CodeField(
        label=_("PIN"),
        max_length=20,
        numeric=True,
        help_text=_("The six digits that were shown once."),
        error_messages={"required": _("Please type the PIN.")},
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )

    def forget_pin(self) -> None:
        """Show the form again with what was typed, but without the PIN."""
        self.data = {**self.data.dict(), self.add_prefix("pin"): ""}
