"""Forms of the last step: the hand-over of the slip, and the end of the case."""

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cases.forms.staff.base import FactForm, Radio, TransitionForm
from cases.forms.staff.picking import PickOne
from cases.models import Delivery
from cases.requirements.household import adults_to_ask
from portal.persian.formfields import JalaliDateField


class DeliveryForm(FactForm):
    """Who took the slip: an adult on it, or a proxy with a notarised power of attorney."""

    confirmations = ("is_identity_checked",)
    to_member = PickOne(label=_("Handed to"))
    is_identity_checked = forms.BooleanField(
        label=_("I have checked the identity of the person who takes the slip.")
    )

    class Meta:
        model = Delivery
        fields = ("to_member", "proxy_name", "power_of_attorney", "mark", "is_leaflet_given")
        widgets = {"mark": Radio}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["to_member"].offer(adults_to_ask(self.case, timezone.localdate()))
        proxy = ("proxy", _("A proxy, named below"))  # no row: nobody of the household
        self.fields["to_member"].choices = [*self.fields["to_member"].choices, proxy]

    def facts(self) -> dict[str, Any]:
        return {"delivery": self.instance}


class CloseForm(TransitionForm):
    """The day of departure, where the border reported it."""

    left_on = JalaliDateField(
        label=_("Left the country on"),
        required=False,
        help_text=_("Only if the border has reported it; otherwise leave it empty."),
    )
