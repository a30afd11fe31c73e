"""The code of a begun request, typed on another device."""

from django import forms
from django.utils.translation import gettext_lazy as _

from cases.forms.plain import PlainForm
from portal.persian.formfields import CodeField


class ResumeForm(PlainForm, forms.Form):
    """The code as it was shown, in any digits, with or without separators."""

    code = CodeField(
        label=_("Code of the begun request"),
        max_length=40,
        help_text=_("Sixteen letters and digits. Small or capital letters, with or without dashes."),
        error_messages={"required": _("Please type the code.")},
    )
