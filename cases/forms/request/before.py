"""What must be known before the start, and that it is."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from cases.forms.request.kept import KeptModelForm
from cases.models import Case, Counselling


class BeforeForm(KeptModelForm):
    """The counselling, which nobody is obliged to have had, and the acknowledgement, which all give."""

    prefix = "before"

    is_informed = forms.BooleanField(
        label=_("I have read this, or it was read to me, and I have understood it."),
    )

    class Meta:
        model = Case
        fields = ["unhcr_counselled"]
        labels = {"unhcr_counselled": _("Have you already spoken with UNHCR about your return?")}
        help_texts = {
            "unhcr_counselled": _("Your answer changes nothing for your request. You may also leave it open.")
        }
        widgets = {"unhcr_counselled": forms.RadioSelect}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        answers = self.fields["unhcr_counselled"]
        answers.choices = [
            *(choice for choice in answers.choices if choice[0] != Counselling.UNKNOWN),
            (Counselling.UNKNOWN, _("I leave it open")),
        ]
        answers.short_label = _("UNHCR counselling")
        # Nobody answers by not noticing the question.
        self.initial["unhcr_counselled"] = None
        informed = self.fields["is_informed"]
        informed.short_label = _("Confirmation")
        informed.error_messages["required"] = _("Please read the information and tick the box.")
