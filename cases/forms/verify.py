"""What is handed in to have a slip checked."""

from typing import Any

from django import forms
from django.utils.functional import lazy
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext_lazy as _

from portal.persian.digits import to_ascii
from portal.persian.formfields import PersianCharField

# A number is read in one piece and from left to right, in every language.
EXAMPLE = mark_safe('<bdi class="code code--whole" dir="ltr">01-1405-00012</bdi>')
_written = lazy(format_html, SafeString)


class VerifyForm(forms.Form):
    """Either the signed content of the code, sent by the page itself, or a serial typed by hand."""

    payload = forms.CharField(required=False, max_length=4000, widget=forms.HiddenInput)
    serial = PersianCharField(
        label=_("Serial number of the slip"),
        max_length=30,
        help_text=_written(_("It stands at the top of the slip, for example {number}."), number=EXAMPLE),
        widget=forms.TextInput(attrs={"dir": "ltr", "autocomplete": "off", "inputmode": "text"}),
        error_messages={"required": _("Enter the serial number of the slip.")},
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Ask for the serial unless the code's content was handed in."""
        super().__init__(*args, **kwargs)
        self.fields["serial"].required = not self.data.get("payload")

    def clean_serial(self) -> str:
        """Return the serial in ASCII digits, its parts joined by single hyphens."""
        typed = to_ascii(self.cleaned_data["serial"]).replace("/", "-").replace("–", "-")
        return "".join(typed.split())
