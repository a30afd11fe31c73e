"""Forms that choose a border point: open today, and leading where the household goes."""

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cases.forms.staff.base import Radio, TransitionForm
from cases.forms.staff.picking import PickOne
from cases.forms.staff.reasons import reason_field
from cases.models import BorderPoint, Case
from cases.workflow.reasons import ReissueReason


def fit_borders(case: Case) -> list[BorderPoint]:
    """Return the border points this household can leave through today."""
    today = timezone.localdate()
    points = BorderPoint.objects.filter(country=case.destination_country).prefetch_related("closures")
    return [point for point in points if point.is_open_on(today)]


def _two_sides(point: BorderPoint) -> str:
    return f"{point.name} – {point.opposite_name}" if point.opposite_name else point.name


class ChangeBorderForm(TransitionForm):
    """Another border point."""

    border = PickOne(label=_("Border point"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        others = [point for point in fit_borders(self.case) if point.pk != self.case.border_id]
        self.fields["border"].offer(others, _two_sides)


class ReissueForm(TransitionForm):
    """Why the slip is replaced, and the border point of the new one."""

    code = forms.ChoiceField(label=_("Ground"), choices=ReissueReason.choices, widget=Radio)
    border = PickOne(label=_("Border point of the new slip"))
    reason = reason_field()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["border"].offer(fit_borders(self.case), _two_sides)
        self.initial.setdefault("border", self.case.border_id)
