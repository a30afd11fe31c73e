"""Where the household is registered and how it can be reached."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from cases.forms.notices import ask_for_address, channel_field, chosen, email_field, offer
from cases.forms.request.kept import KeptModelForm
from cases.models import Case, NoticeChoice, Office


class ContactForm(KeptModelForm):
    """Everything here is optional except the office, which is asked only where there is a choice."""

    prefix = "contact"

    notice_channel = channel_field()
    notice_email = email_field()

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

        offer(self)

    def clean(self) -> dict[str, Any]:
        """See that there is a number or address where one is needed."""
        cleaned = super().clean()
        ask_for_address(self, mobile_field="phone", mobile=cleaned.get("phone", ""), email=self._email)
        return cleaned

    @property
    def notices(self) -> NoticeChoice | None:
        """Return the unsaved wish for notices; an address that is not needed is not kept."""
        return chosen(self, mobile=self.cleaned_data["phone"], email=self._email)

    @property
    def _email(self) -> str:
        return self.cleaned_data.get("notice_email", "")

    def _post_clean(self) -> None:
        super()._post_clean()
        if self.only_office:
            self.instance.office = self.only_office


def _name(office: Office) -> str:
    return f"{office.name} ({office.province})" if office.province else office.name
