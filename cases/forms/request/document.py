"""The identity document of one person."""

from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from cases.forms.request.kept import KeptModelForm
from cases.models import DocumentKind, DocumentState, IdentityDocument


class DocumentForm(KeptModelForm):
    """Which document, its number, and whether it can be shown at all."""

    prefix = "document"

    is_lost = forms.BooleanField(
        label=_("This document is lost or cannot be shown"),
        help_text=_("That does not stop your request; the office tells you what to do."),
        required=False,
    )

    class Meta:
        model = IdentityDocument
        fields = ["kind", "card_no", "personal_no", "valid_to"]
        widgets = {"kind": forms.RadioSelect}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["card_no"].required = True
        self.fields["card_no"].error_messages["required"] = _(
            "Please write the number printed on the document."
        )

    def clean(self) -> dict[str, Any]:
        """Ask for a number exactly where there is a document."""
        cleaned = super().clean()
        kind, number = cleaned.get("kind"), cleaned.get("card_no", "")
        is_missing = kind == DocumentKind.NONE
        if is_missing and number:
            self.add_error(
                "card_no",
                gettext("You chose that there is no document yet. Empty this field, or choose the document."),
            )
        elif is_missing and not self["card_no"].data:
            self.errors.pop("card_no", None)
            cleaned["card_no"] = ""
        if is_missing and cleaned.get("is_lost"):
            self.add_error("is_lost", gettext("A document that never existed cannot be lost. Untick this."))
        return cleaned

    def _get_validation_exclusions(self) -> set[str]:
        # The constraint on kind and number would ask the database what ``clean`` says better.
        return {*super()._get_validation_exclusions(), "kind"}

    def _post_clean(self) -> None:
        super()._post_clean()
        if self.cleaned_data.get("is_lost"):
            self.instance.state = DocumentState.LOST
