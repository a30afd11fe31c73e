"""The border points of a first installation, as far as public sources name them."""

from dataclasses import dataclass
from datetime import date

from cases.models import BorderClosure, BorderPoint, Country

# Public reports disagree about these points and change quickly: closed here until the office says otherwise.
REPORTED_CLOSED = "به گزارش منابع عمومی بسته یا یک‌طرفه بوده است؛ اداره هنوز تأیید نکرده است"


@dataclass(frozen=True)
class Border:
    """One border point; the name on the other side stays empty where no source names it."""

    name: str
    opposite: str
    country: Country
    is_reported_closed: bool = False


BORDERS = (
    Border("دوغارون", "اسلام‌قلعه", Country.AFGHANISTAN),
    Border("میلک", "زرنج (پل ابریشم)", Country.AFGHANISTAN),
    Border("ماهیرود", "ابونصر فراهی", Country.AFGHANISTAN),
    Border("خسروی", "المنذریه", Country.IRAQ),
    Border("مهران", "زرباطیه", Country.IRAQ),
    Border("شلمچه", "", Country.IRAQ),
    Border("چذابه", "", Country.IRAQ),
    Border("باشماق", "", Country.IRAQ, is_reported_closed=True),
    Border("پرویزخان", "", Country.IRAQ, is_reported_closed=True),
    Border("تمرچین", "", Country.IRAQ, is_reported_closed=True),
)


def install_borders(since: date) -> list[str]:
    """Install the border points when there are none at all; return the names of those that were made."""
    if BorderPoint.objects.exists():
        return []
    for border in BORDERS:
        point = BorderPoint.objects.create(
            name=border.name, opposite_name=border.opposite, country=border.country
        )
        if border.is_reported_closed:
            BorderClosure.objects.create(border=point, closed_from=since, reason=REPORTED_CLOSED)
    return [f"{BorderPoint._meta.verbose_name}: {border.name}" for border in BORDERS]
