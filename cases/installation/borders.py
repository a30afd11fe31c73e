"""The border points of a first installation, as far as public sources name them."""

from dataclasses import dataclass
from datetime import date

from cases.models import BorderClosure, BorderPoint, Country

# Public reports disagree about these points and change quickly: closed here until the office says otherwise.
REPORTED_CLOSED = "به گزارش منابع عمومی بسته یا یک‌طرفه بوده است؛ اداره هنوز تأیید نکرده است"


@dataclass(frozen=True)
class Border:
    """One border point; the name on the other side stays empty where no source names it.

    ``latin`` are both names as English texts commonly write them, empty where they write them in many ways.
    """

    name: str
    opposite: str
    country: Country
    is_reported_closed: bool = False
    latin: tuple[str, str] = ("", "")


BORDERS = (
    Border("دوغارون", "اسلام‌قلعه", Country.AFGHANISTAN, latin=("Dogharoun", "Islam Qala")),
    Border("میلک", "زرنج (پل ابریشم)", Country.AFGHANISTAN, latin=("Milak", "Zaranj")),
    Border("ماهیرود", "ابونصر فراهی", Country.AFGHANISTAN, latin=("Mahirud", "Abu Nasr Farahi")),
    Border("خسروی", "المنذریه", Country.IRAQ, latin=("Khosravi", "")),
    Border("مهران", "زرباطیه", Country.IRAQ, latin=("Mehran", "Zurbatiyah")),
    Border("شلمچه", "", Country.IRAQ, latin=("Shalamcheh", "")),
    Border("چذابه", "", Country.IRAQ, latin=("Chazabeh", "")),
    Border("باشماق", "", Country.IRAQ, is_reported_closed=True, latin=("Bashmaq", "")),
    Border("پرویزخان", "", Country.IRAQ, is_reported_closed=True, latin=("Parviz Khan", "")),
    Border("تمرچین", "", Country.IRAQ, is_reported_closed=True, latin=("Tamarchin", "")),
)


def install_borders(since: date) -> list[str]:
    """Install the border points when there are none at all; return the names of those that were made."""
    if BorderPoint.objects.exists():
        return []
    for border in BORDERS:
        point = BorderPoint.objects.create(
            name=border.name,
            opposite_name=border.opposite,
            latin_name=border.latin[0],
            opposite_latin_name=border.latin[1],
            country=border.country,
        )
        if border.is_reported_closed:
            BorderClosure.objects.create(border=point, closed_from=since, reason=REPORTED_CLOSED)
    return [f"{BorderPoint._meta.verbose_name}: {border.name}" for border in BORDERS]
