"""What somebody wants to withdraw: the whole request, or one adult's part."""

from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from cases import shown
from cases.forms.request.kept import KeptForm
from cases.withdrawal import Part, Withdrawal

WHOLE = "whole"


class WithdrawalForm(KeptForm, forms.Form):
    """One choice; where a household has one adult, there is only one."""

    whose = forms.ChoiceField(label=_("What do you want to withdraw?"), widget=forms.RadioSelect)

    def __init__(self, data: QueryDict | None = None, *, withdrawal: Withdrawal, **kwargs: Any) -> None:
        super().__init__(data, **kwargs)
        self.withdrawal = withdrawal
        whole = (WHOLE, gettext("The whole request: nobody leaves"))
        self.fields["whose"].choices = [whole, *((part.member_id, _words(part)) for part in withdrawal.parts)]

    @property
    def part(self) -> Part | None:
        """Return the chosen part of a valid form; None is the whole."""
        return self.withdrawal.part(self.cleaned_data["whose"])


def _words(part: Part) -> str:
    words = gettext("Only the part of %(name)s (%(relation)s)") % {
        "name": shown.name(part.name),
        "relation": part.relation,
    }
    if part.withdrew_at is None:
        return words
    when = gettext("withdrawn here: %(moment)s") % {"moment": shown.moment(part.withdrew_at)}
    return f"{words} – {when}"
