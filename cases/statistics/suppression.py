"""Which numbers of a year may be shown: small ones are not, nor a total from which one could be computed.

A **cell** is the number of households served in a month; its season and its year are totals. Two rules:

1. *Small cells.* A number under ``SMALLEST_SHOWN`` households, none included, is shown as «fewer than 5».
   The persons of a period are hidden with its households, for one household of eight is still one household.
2. *Complementary suppression.* Months 20, 30 and «fewer than 5» beside a season of 53 give the third away.
   So a total is withheld unless, after everything shown below it has been subtracted, every hidden month
   could still be any number from 0 to 4: then all that is published together says no more about a month
   than its own «fewer than 5» does. A reader who knows these rules learns a little from the withholding
   itself, but at least four of the five numbers stay possible; the tests play that reader.

Totals are withheld rather than further months. A month is published once it is over, long before its season
is: hiding it afterwards would not call back what was printed and archived. For the same reason only periods
that are over are counted at all. Both make what was published once stay as it was.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum

SMALLEST_SHOWN = 5
_LARGEST_HIDDEN = SMALLEST_SHOWN - 1


class Shown(Enum):
    """What the public sees of a number."""

    NUMBER = "number"
    FEW = "few"
    WITHHELD = "withheld"
    NOT_OVER = "not_over"


@dataclass(frozen=True)
class Rest:
    """What a reader can work out about all hidden months below a total together."""

    months: int
    least: int
    most: int


def month(number: int) -> Shown:
    """Say how a month's number is shown."""
    return Shown.NUMBER if number >= SMALLEST_SHOWN else Shown.FEW


def season(months: Sequence[int]) -> Shown:
    """Say how the total of three finished months is shown."""
    total = sum(months)
    if total < SMALLEST_SHOWN:
        return Shown.FEW
    hidden = [number for number in months if month(number) is Shown.FEW]
    keeps = _keeps_every_month([Rest(len(hidden), 0, _LARGEST_HIDDEN * len(hidden))], sum(hidden))
    return Shown.NUMBER if keeps else Shown.WITHHELD


def year(seasons: Sequence[Sequence[int]]) -> Shown:
    """Say how the total of four finished seasons is shown."""
    total = sum(map(sum, seasons))
    if total < SMALLEST_SHOWN:
        return Shown.FEW
    open_seasons = [months for months in seasons if season(months) is not Shown.NUMBER]
    rest = sum(number for months in open_seasons for number in months if month(number) is Shown.FEW)
    keeps = _keeps_every_month([_rest(months) for months in open_seasons], rest)
    return Shown.NUMBER if keeps else Shown.WITHHELD


def _rest(months: Sequence[int]) -> Rest:
    """Return what a season without a number tells: «few» or «withheld» bounds its hidden months."""
    hidden = [number for number in months if month(number) is Shown.FEW]
    least, most = 0, _LARGEST_HIDDEN * len(hidden)
    if season(months) is Shown.FEW:
        most = min(most, _LARGEST_HIDDEN)
    else:
        least = max(least, SMALLEST_SHOWN - (sum(months) - sum(hidden)))
    return Rest(len(hidden), least, most)


def _keeps_every_month(rests: Iterable[Rest], hidden_total: int) -> bool:
    """Tell whether every hidden month could still be 0 to 4 when the sum of them all is known."""
    rests = [rest for rest in rests if rest.months]
    least, most = sum(rest.least for rest in rests), sum(rest.most for rest in rests)
    for rest in rests:
        lower = max(rest.least, hidden_total - (most - rest.most))
        upper = min(rest.most, hidden_total - (least - rest.least))
        others = _LARGEST_HIDDEN * (rest.months - 1)
        if lower > others or upper < _LARGEST_HIDDEN:
            return False
    return True
