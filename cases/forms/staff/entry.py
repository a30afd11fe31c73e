"""How a clerk begins to write down a request: in which language, for which office."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from cases.forms.plain import PlainForm
from cases.forms.staff.picking import PickOne
from cases.models import Office

PAPER_VERSION = r"\A[0-9A-Z-]{1,30}\Z"


class NewEntryForm(PlainForm, forms.Form):
    """The language is that of the button that was pressed; an office is asked where there is a choice."""

    office = PickOne(label=_("Office"))
    language = forms.ChoiceField(label=_("Language of the applicant"), choices=settings.LANGUAGES)
    # Stands in the code of a paper form.
    paper_version = forms.RegexField(PAPER_VERSION, required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, offices: Sequence[Office], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.only_office = offices[0] if len(offices) == 1 else None
        if self.only_office:
            del self.fields["office"]
        else:
            self.fields["office"].offer(offices)

    def clean(self) -> dict[str, Any]:
        """Fill in the only office there is."""
        cleaned = super().clean()
        if self.only_office:
            cleaned["office"] = self.only_office
        return cleaned
