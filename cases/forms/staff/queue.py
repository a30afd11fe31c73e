"""What the queue can be asked: which status, whose, which words."""

from django import forms
from django.utils.translation import gettext_lazy as _

from cases.workflow.statuses import CaseStatus
from portal.persian.formfields import PersianCharField


class QueueFilterForm(forms.Form):
    """The part of the question that may stand in the address: it names nobody."""

    status = forms.ChoiceField(choices=[("", ""), *CaseStatus.choices], required=False)
    mine = forms.BooleanField(required=False)
    before = forms.RegexField(regex=r"^[0-9]{1,18}-[0-9]{1,18}$", required=False)


class QueueSearchForm(forms.Form):
    """The words searched for. They may be a name, so they are posted and never stand in an address."""

    words = PersianCharField(
        label=_("Search"),
        max_length=100,
        required=False,
        help_text=_("Name, tracking code, case number, document number or slip serial"),
        widget=forms.TextInput(attrs={"type": "search", "autocomplete": "off"}),
    )
