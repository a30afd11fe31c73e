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
    is_number_unknown = forms.BooleanField(
        label=_("I do not know the number of the lost document"),
        help_text=_("Tick this only if the document is lost. The office looks for the number."),
        required=False,
    )

    class Meta:
        model = IdentityDocument
        fields = ["kind", "card_no", "personal_no", "valid_to", "absence_note"]
        labels = {"absence_note": _("If it cannot be shown: what happened")}
        widgets = {"kind": forms.RadioSelect}

    field_order = [
        "kind",
        "card_no",
        "personal_no",
        "valid_to",
        "is_lost",
        "is_number_unknown",
        "absence_note",
    ]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["card_no"].required = True
        self.fields["card_no"].error_messages["required"] = _(
            "Please write the number printed on the document."
        )

    def clean(self) -> dict[str, Any]:
        """Ask for a number exactly where there is a document whose number can be known."""
        cleaned = super().clean()
        is_missing = cleaned.get("kind") == DocumentKind.NONE
        is_unknown = bool(cleaned.get("is_number_unknown")) and not is_missing
        if cleaned.get("card_no") and is_missing:
            self.add_error(
                "card_no",
                gettext("You chose that there is no document yet. Empty this field, or choose the document."),
            )
        elif cleaned.get("card_no") and is_unknown:
            self.add_error("is_number_unknown", gettext("You wrote the number. Untick this."))
        elif (is_missing or is_unknown) and not self["card_no"].data:
            self.errors.pop("card_no", None)
            cleaned["card_no"] = ""
        if is_missing:
            self._refuse_ticks(cleaned)
        elif is_unknown and not cleaned.get("is_lost"):
            self.add_error(
                "is_number_unknown",
                gettext("Only the number of a lost document may be left out. Tick also that it is lost."),
            )
        return cleaned

    def _refuse_ticks(self, cleaned: dict[str, Any]) -> None:
        """Refuse, where there is no document, to call it lost."""
        for name in ("is_lost", "is_number_unknown"):
            if cleaned.get(name):
                self.add_error(name, gettext("A document that never existed cannot be lost. Untick this."))

    def _get_validation_exclusions(self) -> set[str]:
        # The constraint on kind and number would ask the database what ``clean`` says better.
        return {*super()._get_validation_exclusions(), "kind"}

    def _post_clean(self) -> None:
        super()._post_clean()
        if self.cleaned_data.get("is_lost"):
            self.instance.state = DocumentState.LOST
