"""The time of a visit, chosen from those a day offers; the same for the household and for the counter."""

import re
from collections.abc import Sequence
from datetime import date, time

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from cases import shown
from cases.appointments.offer import OfferedDay
from cases.appointments.standing import Choice
from cases.forms.plain import PlainForm
from cases.models import Appointment


class SlotField(forms.ChoiceField):
    """Offers the free times and takes any: whether one is still free is decided under the lock."""

    _CLOCK = re.compile(r"(?:[01][0-9]|2[0-3]):[0-5][0-9]")

    def valid_value(self, value: object) -> bool:
        """Tell whether this can be a time at all."""
        return self._CLOCK.fullmatch(str(value)) is not None


class AppointmentForm(PlainForm, forms.Form):
    """Time and purpose; ``seen`` is the version of the appointment that is moved, 0 for a new one."""

    begins = SlotField(
        label=_("Time"),
        widget=forms.RadioSelect,
        error_messages={"required": _("Please choose a time.")},
    )
    purpose = forms.ChoiceField(
        label=_("What is the visit for?"),
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose what the visit is for.")},
    )
    day = forms.DateField(widget=forms.HiddenInput, input_formats=["%Y-%m-%d"])
    seen = forms.IntegerField(widget=forms.HiddenInput, min_value=0)
    field_order = ["purpose", "begins", "day", "seen"]

    def __init__(
        self,
        data: QueryDict | None = None,
        *,
        offered: OfferedDay,
        choices: Sequence[Choice],
        upcoming: Appointment | None,
    ) -> None:
        self.offered = offered
        initial = {"day": f"{offered.day:%Y-%m-%d}", "seen": upcoming.version if upcoming else 0}
        super().__init__(data, initial=initial)
        self.fields["begins"].choices = [
            (f"{slot.begins:%H:%M}", shown.hours(slot.begins, slot.ends))
            for slot in offered.slots
            if slot.free
        ]
        purposes = [(choice.purpose.value, choice.label) for choice in choices]
        self.fields["purpose"].choices = purposes
        # The most likely one stands first.
        self.initial["purpose"] = upcoming.purpose if upcoming else next(iter(purposes), ("",))[0]
        if upcoming or len(purposes) < 2:
            # Nothing to choose: a moved appointment keeps its purpose.
            self.fields["purpose"].required = False
            self.fields["purpose"].widget = forms.HiddenInput()
            self.fields["purpose"].choices += [(self.initial["purpose"], "")]

    @property
    def chosen(self) -> dict[str, object]:
        """Return what a valid form says, for the action."""
        return {
            "seen": self.cleaned_data["seen"],
            "day": self.cleaned_data["day"],
            "begins": time.fromisoformat(self.cleaned_data["begins"]),
            "purpose": self.cleaned_data["purpose"],
        }


def day_of(text: str, days: Sequence[OfferedDay]) -> OfferedDay | None:
    """Return the offered day an address names: «2026-11-28»; None for any other."""
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None
    return next((offered for offered in days if offered.day == day), None)
