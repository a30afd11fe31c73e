"""What is handed in to have a slip checked."""

from django import forms
from django.utils.translation import gettext_lazy as _

from portal.persian.digits import to_ascii
from portal.persian.formfields import PersianCharField


class VerifyForm(forms.Form):
    """Either the signed content of the code, sent by the page itself, or a serial typed by hand."""

    payload = forms.CharField(required=False, max_length=4000, widget=forms.HiddenInput)
    serial = PersianCharField(
        label=_("Serial number of the slip"),
        required=False,
        max_length=30,
        help_text=_("It stands at the top of the slip, for example 01-1405-00012."),
        widget=forms.TextInput(attrs={"dir": "ltr", "autocomplete": "off", "inputmode": "text"}),
    )

    def clean_serial(self) -> str:
        """Return the serial in ASCII digits, its parts joined by single hyphens."""
        typed = to_ascii(self.cleaned_data["serial"]).replace("/", "-").replace("–", "-")
        return "".join(typed.split())

    def clean(self) -> dict[str, str]:
        """Ask for one of the two."""
        cleaned = super().clean()
        if not cleaned.get("payload") and not cleaned.get("serial") and "serial" not in self.errors:
            self.add_error("serial", _("Enter the serial number of the slip."))
        return cleaned
