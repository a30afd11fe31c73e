"""The printed service card as a test reads it: labels, values, and boxes with or without a tick."""

import re
from collections import Counter
from pathlib import Path

from bs4 import BeautifulSoup, Tag

from portal.persian.text import fold

CARD = (Path(__file__).parent / "card.txt").read_text(encoding="utf-8")

_BOX = re.compile(r'<input (?P<tick>checked="" )?type="checkbox"/>\s*(?P<label>[^<\t\n]*)')
_STAGE_LABELS = {
    "information": "در مرحله اطلاع رسانی خدمت",
    "request": "در مرحله درخواست خدمت",
    "production": "مرحله تولید خدمت",
    "delivery": "در مرحله ارائه خدمت",
}
_AFTER_THE_STAGES = "۷- ارتباط خدمت با سایر سامانه ها"


def plain(text: str) -> str:
    """Return letters and digits alone, for the card knows no half-space and sets its spaces at random."""
    return re.sub(r"[\W_]+", "", fold(text))


def line(label: str) -> str:
    """Return what the card prints after a label, up to the end of the line."""
    after = CARD.split(label, 1)[1]
    return after.split("\n", 1)[0].strip(" \t:")


def boxes(text: str) -> Counter[tuple[str, bool]]:
    """Return the boxes of a piece of the card: label, and whether it is ticked."""
    found: Counter[tuple[str, bool]] = Counter()
    for box in _BOX.finditer(text):
        label = box["label"].split(":")[0].split("...")[0].split("شماره قرارداد")[0]
        found[plain(label), bool(box["tick"])] += 1
    return found


def stage(name: str) -> str:
    """Return the piece of the card about one stage."""
    names = list(_STAGE_LABELS)
    following = names[names.index(name) + 1 :]
    end = _STAGE_LABELS[following[0]] if following else _AFTER_THE_STAGES
    return CARD.split(_STAGE_LABELS[name], 1)[1].split(end, 1)[0]


class CardOnThePage:
    """The full card as the public page shows it."""

    def __init__(self, html: str) -> None:
        self.card = BeautifulSoup(html, "html.parser").select_one(".identity-card")

    def row(self, label: str) -> Tag:
        """Return the value beside a label, wherever in the card it stands."""
        for term in self.card.find_all("dt"):
            if plain(label) in plain(term.get_text()):
                return term.find_next_sibling("dd")
        raise AssertionError(f"no row «{label}»")

    def text(self, label: str) -> str:
        """Return the value beside a label in plain letters."""
        return plain(self.row(label).get_text())

    def boxes(self, label: str) -> Counter[tuple[str, bool]]:
        """Return the boxes beside a label."""
        return boxes_of(self.row(label))

    def stage(self, name: str) -> Tag:
        """Return the part of the page about one stage."""
        title = plain(_STAGE_LABELS[name].removeprefix("در "))
        for stage_part in self.card.select(".stage"):
            if plain(stage_part.h4.get_text()).startswith(title):
                return stage_part
        raise AssertionError(f"no stage «{name}»")

    def table(self, heading: str) -> Tag:
        """Return the table below a heading."""
        for title in self.card.find_all("h3"):
            if plain(heading) in plain(title.get_text()):
                return title.find_next("table")
        raise AssertionError(f"no table «{heading}»")


def boxes_of(part: Tag) -> Counter[tuple[str, bool]]:
    """Return the boxes within a part of the page, read as a screen reader says them."""
    found: Counter[tuple[str, bool]] = Counter()
    for item in part.select(".boxes li"):
        state = item.select_one(".visually-hidden").extract().get_text()
        found[plain(item.get_text()), "بدون" not in state] += 1
    return found
