"""What everybody may know: fees, offices, border points, figures."""

from django.utils import timezone

from cases.border_states import BorderState, border_states
from cases.fees import FeeQuote
from cases.fees import fee_quote as _fee_quote
from cases.models import Office
from cases.shown import long_day
from cases.statistics.figures import ServiceFigures
from cases.statistics.figures import service_figures as _service_figures
from cases.statistics.suppression import Shown

__all__ = [
    "BorderState",
    "FeeQuote",
    "Office",
    "ServiceFigures",
    "Shown",
    "border_points",
    "fee_quote",
    "long_day",
    "offices",
    "service_figures",
]


def fee_quote(persons: int) -> FeeQuote | None:
    """Return what so many persons owe today, or None where no fee is in force."""
    return _fee_quote(persons, timezone.localdate())


def offices() -> list[Office]:
    """Return the offices that receive requests."""
    return list(Office.objects.all())


def border_points() -> list[BorderState]:
    """Return every border point as it stands today, the closed ones too."""
    return border_states(timezone.localdate())


def service_figures() -> ServiceFigures:
    """Return how many were served and how long it took, without a number that could point to a household."""
    return _service_figures(timezone.localdate())
