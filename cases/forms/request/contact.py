"""Where the household is registered and how it can be reached."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from cases.forms.request.kept import KeptModelForm
from cases.models import Case, Office


class ContactForm(KeptModelForm):
    """Everything here is optional except the office, which is asked only where there is a choice."""

    prefix = "contact"

    class Meta:
        model = Case
        fields = ["office", "household_code", "address", "phone"]
        labels = {"office": _("Office of the province in which you are registered")}
        widgets = {"office": forms.RadioSelect}

    def __init__(self, *args: Any, offices: Sequence[Office], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.only_office = offices[0] if len(offices) == 1 else None
        if self.only_office:
            del self.fields["office"]
        else:
            self.fields["office"].choices = [(office.pk, _name(office)) for office in offices]

    def _post_clean(self) -> None:
        super()._post_clean()
        if self.only_office:
            self.instance.office = self.only_office


def _name(office: Office) -> str:
    return f"{office.name} ({office.province})" if office.province else office.name
