"""Forms about somebody who stays: what they say when asked alone, and the documents that go back to them."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from cases.forms.staff.base import Radio, TransitionForm
from cases.forms.staff.picking import PickOne
from cases.models import DocumentState, IdentityDocument
from cases.requirements.household import staying_with_something_held

_STAYS, _LEAVES = "stays", "leaves"


class CheckWithdrawalForm(TransitionForm):
    """What one adult says about the withdrawal of their part."""

    confirmations = ("is_asked_alone",)
    member = PickOne(label=_("Who was asked"))
    answer = forms.ChoiceField(
        label=_("What the person says"),
        choices=[
            (_STAYS, _("It was my own wish: I stay.")),
            (_LEAVES, _("It was not my wish, or no longer is: I leave with the others.")),
        ],
        widget=Radio,
    )
    is_asked_alone = forms.BooleanField(
        label=_("I, or the protection unit, have spoken with this person alone, and asked for no reason.")
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        withdrawn = [member for member in self.case.members.all() if member.has_unchecked_withdrawal]
        self.fields["member"].offer(withdrawn)

    def facts(self) -> dict[str, Any]:
        return {
            "member": self.cleaned_data["member"],
            "wishes_to_leave": self.cleaned_data["answer"] == _LEAVES,
        }


class HandBackForm(TransitionForm):
    """To whom documents went back."""

    confirmations = ("is_handed_over",)
    member = PickOne(label=_("Who stays"))
    is_handed_over = forms.BooleanField(
        label=_("Every original of this person was given into their own hands, against the custody receipt.")
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["member"].offer(staying_with_something_held(self.case))

    @property
    def held(self) -> list[IdentityDocument]:
        """Return what the office holds of those who stay."""
        return [
            document
            for member in staying_with_something_held(self.case)
            for document in member.documents.all()
            if document.state == DocumentState.IN_CUSTODY
        ]
