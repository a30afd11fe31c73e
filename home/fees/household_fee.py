"""The sum for a household, worked out from the fees of the service page."""

from collections.abc import Sequence
from dataclasses import dataclass

from home.models.service_fee import ServiceFee

RIAL_IN_TOMAN = 10


@dataclass(frozen=True)
class HouseholdFee:
    """What so many persons pay, with the fees it is made of."""

    persons: int
    fees: tuple[ServiceFee, ...]

    @property
    def rial(self) -> int:
        """Return the sum in rial, in which one pays."""
        return sum(fee.total_for(self.persons) for fee in self.fees)

    @property
    def toman(self) -> int:
        """Return the same sum in toman, the word people use in daily life."""
        return self.rial // RIAL_IN_TOMAN

    @property
    def is_confirmed(self) -> bool:
        """Say whether the office has confirmed every fee in it."""
        return all(fee.is_confirmed for fee in self.fees)


def household_fee(fees: Sequence[ServiceFee], persons: int) -> HouseholdFee | None:
    """Return what a household pays; nothing where there is no fee."""
    return HouseholdFee(persons, tuple(fees)) if fees else None
