"""Who in the household is responsible for a member under eighteen."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from cases.forms.request.kept import KeptModelForm
from cases.models import Member

NOBODY = "nobody"
ADULT = "adult"


class GuardianForm(KeptModelForm):
    """A parent or legal guardian out of the list, or nobody in it."""

    prefix = "guardian"

    guardian = forms.ChoiceField(
        label=_("Who in this request is the parent or legal guardian of this person?"),
        widget=forms.RadioSelect,
    )

    class Meta:
        model = Member
        fields = ["guardian_basis"]
        labels = {"guardian_basis": _("On what basis is this person responsible?")}
        widgets = {"guardian_basis": forms.RadioSelect}

    field_order = ["guardian", "guardian_basis"]

    def __init__(
        self, *args: Any, adults: Sequence[tuple[str, str]], may_be_adult: bool, **kwargs: Any
    ) -> None:
        """Offer these adults (key and name); ``may_be_adult`` where the birth date leaves the age open."""
        super().__init__(*args, **kwargs)
        self.adults = tuple(adults)
        self.may_be_adult = may_be_adult
        choices = [*adults, (NOBODY, _("Nobody in this request"))]
        if may_be_adult:
            choices.append((ADULT, _("Nobody: this person is 18 years or older")))
        self.fields["guardian"].choices = choices
        self.fields["guardian"].short_label = _("Parent or guardian")
        self.fields["guardian_basis"].short_label = _("Basis")
        self.fields["guardian_basis"].required = True
        self.fields["guardian"].error_messages["invalid_choice"] = _(
            "The person chosen before is no longer in the list. Please choose again."
        )

    @property
    def guardian_key(self) -> str | None:
        """Return the key of the person chosen; None when nobody was."""
        chosen = self.cleaned_data.get("guardian") if self.is_valid() else None
        return None if chosen in {None, NOBODY, ADULT} else chosen

    def clean(self) -> dict[str, Any]:
        """Ask by what right, once a person is named; forget it when nobody is."""
        cleaned = super().clean()
        chosen = cleaned.get("guardian")
        if chosen in {NOBODY, ADULT}:
            self.errors.pop("guardian_basis", None)
            cleaned["guardian_basis"] = ""
        return cleaned
