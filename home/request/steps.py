"""The steps of the request, as the applicant counts them."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True)
class Step:
    """One step: its route and its title."""

    route: str
    title: Promise

    @property
    def number(self) -> int:
        return STEPS.index(self) + 1


BEFORE = Step("before", _("Before you start"))
HEAD = Step("head", _("Head of household"))
MEMBERS = Step("members", _("Members of the household"))
DESTINATION = Step("destination", _("Destination and border point"))
FEE = Step("fee", _("Fee receipt"))
SCANS = Step("scans", _("Scans of your papers"))
DECLARATION = Step("declaration", _("Declaration"))
CHECK = Step("check", _("Check your answers"))

STEPS = (BEFORE, HEAD, MEMBERS, DESTINATION, FEE, SCANS, DECLARATION, CHECK)


def step_before(step: Step) -> Step | None:
    """Return the step that comes before, or None at the first."""
    return STEPS[step.number - 2] if step.number > 1 else None


def step_after(step: Step) -> Step:
    """Return the step that follows; the last one is followed by itself."""
    return STEPS[min(step.number, len(STEPS) - 1)]
