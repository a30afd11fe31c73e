"""A slip can be made today, and handed over."""

from collections.abc import Iterator
from datetime import date

from django.utils.translation import gettext_lazy as _

from cases.models import LIVE_SLIPS, Case, ExitSlip, SlipValidity
from cases.requirements.requirement import Requirement


def live_slip(case: Case) -> ExitSlip | None:
    """Return the slip that counts, or None; there is never more than one."""
    return next((slip for slip in case.slips.all() if slip.state in LIVE_SLIPS), None)


def validity_is_known(case: Case, on: date) -> Iterator[Requirement]:
    """The office has set how long a slip is valid."""
    if not SlipValidity.objects.in_force(on).exists():
        yield Requirement(
            "validity", _("No validity of the slip is in force; the director sets it under «Rules».")
        )


def slip_is_still_valid(case: Case, on: date) -> Iterator[Requirement]:
    """An expired slip is not handed over but replaced."""
    slip = live_slip(case)
    if slip is None or slip.valid_until < on:
        yield Requirement("slip_expired", _("The validity of the slip has ended; issue a new one."))
