"""The declaration, ticked by the head of the household for exactly the text that was shown."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from cases.declaration_texts import DeclarationText, current_declaration
from cases.forms.request.kept import KeptForm, Typed


class DeclarationForm(KeptForm, forms.Form):
    """The tick, with version and language of what it was put to."""

    prefix = "declaration"

    version = forms.CharField(widget=forms.HiddenInput, required=False)
    language = forms.CharField(widget=forms.HiddenInput, required=False)
    is_declared = forms.BooleanField(label=_("I declare this and request voluntary departure."))

    def __init__(self, data: Typed | None = None, *, language: str, **kwargs: Any) -> None:
        """Show the text of the reader's language; a tick put to a former version no longer counts."""
        self.shown: DeclarationText = current_declaration(language)
        required = _("Without this declaration no request can be sent.")
        if data is not None and data.get(f"{self.prefix}-version") != self.shown.version:
            data = {name: value for name, value in data.items() if name != f"{self.prefix}-is_declared"}
            required = _(
                "The text has changed since you read it. Please read it once more and declare again."
            )
        super().__init__(data, **kwargs)
        self.fields["is_declared"].short_label = _("Declaration")
        self.fields["is_declared"].error_messages["required"] = required

    @property
    def declared(self) -> DeclarationText:
        """Return the text that the tick was put to, in the language in which it was read."""
        return current_declaration(self.cleaned_data["language"])
