"""The sum for a household, worked out from the fees of the service page."""

from dataclasses import dataclass

from home.models.service_fee import ServiceFee
from home.models.service_page import RIAL_IN_TOMAN, ServicePage


@dataclass(frozen=True)
class HouseholdFee:
    """What so many persons pay today, with the fees it is made of."""

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


def fee_of_household(service: ServicePage | None, persons: int) -> HouseholdFee | None:
    """Return what a household pays today; nothing where no fee is in force."""
    fees = tuple(service.fees_today) if service else ()
    return HouseholdFee(persons, fees) if fees else None
