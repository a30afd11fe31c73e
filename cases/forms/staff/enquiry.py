"""What the list of enquiries can be asked, and the answer to one of them."""

from django import forms
from django.utils.translation import gettext_lazy as _

from cases.forms.request.kept import KeptForm
from cases.models import EnquiryKind, EnquiryState
from cases.models.enquiry import LONGEST_TEXT
from portal.persian.formfields import PersianCharField


class EnquiryFilterForm(forms.Form):
    """Everything here may stand in the address: it names nobody."""

    kind = forms.ChoiceField(choices=[("", ""), *EnquiryKind.choices], required=False)
    state = forms.ChoiceField(choices=[("", ""), *EnquiryState.choices], required=False)
    before = forms.IntegerField(min_value=1, max_value=10**18, required=False)


class EnquiryAnswerForm(KeptForm, forms.Form):
    """The answer, as the sender reads it."""

    answer = PersianCharField(
        label=_("Answer"),
        max_length=LONGEST_TEXT,
        help_text=_(
            "The sender reads it with reference number and PIN. It cannot be changed after sending. "
            "Please write plainly, and no names or document numbers."
        ),
        widget=forms.Textarea(attrs={"rows": 8}),
    )
