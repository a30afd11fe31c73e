"""Telling the journey: each step in English, with the person who does it."""

import re
from itertools import chain
from pathlib import Path

import polib
from django.utils import translation
from django.utils.functional import Promise
from django.utils.text import slugify
from playwright.sync_api import Locator, Page

from tests.browser.chromium_visitor import ChromiumVisitor
from tests.browser.photographs import photograph
from tests.journeys.visitor import Answers

LOCALE = Path(__file__).resolve().parents[3] / "locale"
CATALOGUES = [folder / "fa" / "LC_MESSAGES" / "django.po" for folder in (LOCALE, LOCALE / "libraries")]
NAME = ("person-given_name", "person-family_name")
PLACE = re.compile(r"%\(\w+\)s")


def in_english(words: Promise | str) -> str:
    """Return words of the program as they stand in its sources."""
    with translation.override("en"):
        return str(words)


class Teller:
    """Counts the steps, tells each in one line, and photographs pages where that is wanted."""

    def __init__(self, pictures: Path | None) -> None:
        self.count = 0
        self._pictures = pictures
        self._english: dict[str, str] = {}
        self._with_a_name: list[tuple[re.Pattern, str]] = []
        for entry in chain.from_iterable(polib.pofile(str(catalogue)) for catalogue in CATALOGUES):
            self._english.setdefault(entry.msgstr, entry.msgid)
            if len(PLACE.findall(entry.msgstr)) == 1 and len(entry.msgstr) > len("%(name)s") + 3:
                before, after = map(re.escape, PLACE.split(entry.msgstr))
                self._with_a_name.append((re.compile(f"{before}(.+){after}"), entry.msgid))

    def scene(self, words: str) -> None:
        """Say who comes in, or what begins."""
        print(f"\n{words}", flush=True)

    def step(self, what: str, detail: str = "") -> None:
        """Tell one step that was possible."""
        self.count += 1
        print(f"  {self.count:>3}  {what:<42} {detail}".rstrip(), flush=True)

    def outcome(self, words: str) -> None:
        """Tell what came of the steps."""
        print(f"    →  {words}", flush=True)

    def english(self, words: str) -> str:
        """Return what stands in the sources for words of a Persian page; a name in them stays as it is."""
        if words in self._english:
            return self._english[words]
        for pattern, source in self._with_a_name:
            if found := pattern.fullmatch(words):
                return PLACE.sub(lambda _: found[1], source)
        return words

    def look_at(self, page: Page, name: str) -> None:
        """Photograph a page, as a telephone and a desktop show it."""
        if self._pictures:
            photograph(page, self._pictures, f"{self.count + 1:03d}-{slugify(name)}")


class ToldVisitor(ChromiumVisitor):
    """A visitor whose every pressed button is told, with the person whom the answers are about."""

    def __init__(self, page: Page, site: str, teller: Teller) -> None:
        super().__init__(page, site)
        self.teller = teller
        self._about = ""

    def follow(self, words: str) -> None:
        super().follow(words)
        self._about = words.partition(": ")[2]  # A link to a step names the person whom it is about.

    def send(self, words: str, answers: Answers | None = None) -> None:
        given = answers or {}
        if name := " ".join(str(given[part]) for part in NAME if given.get(part)):
            self._about = name
        if "second_username" in given:
            self._about = f"together with «{given['second_username']}»"
        super().send(words, answers)

    def press(self, button: Locator) -> None:
        heading = self.teller.english(self.texts("h1")[0])
        words = self.teller.english(" ".join(button.inner_text().split()))
        self.teller.look_at(self.page, heading)
        super().press(button)
        self.teller.step(heading, self._about or ("" if words == heading else words))
        self._about = ""
