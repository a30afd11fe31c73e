"""A visitor whose pages are read aloud: what a screen reader says of each is kept as text."""

import re
from itertools import pairwise
from pathlib import Path

from playwright.sync_api import Locator, Page

from tests.browser.chromium_visitor import ChromiumVisitor

# Chromium tells of a control as «- button "Send"», and of one that has no name as «- button».
NAMELESS = re.compile(r"- (link|button|textbox|checkbox|radio|combobox)(?! \")")
LEVEL = re.compile(r"- heading .*\[level=(\d)\]")


class ReadAloudVisitor(ChromiumVisitor):
    """Appends to the file ``kept`` what each page says, and fails where nobody could follow it by ear."""

    def __init__(self, page: Page, site: str, kept: Path) -> None:
        super().__init__(page, site)
        self.kept = kept

    def open(self, address: str) -> None:
        super().open(address)
        self.read_aloud()

    def follow(self, words: str) -> None:
        super().follow(words)
        self.read_aloud()

    def press(self, button: Locator) -> None:
        super().press(button)
        self.read_aloud()

    def read_aloud(self) -> None:
        """Keep what this page says; it is done by itself wherever a page is come to by a single press."""
        title, spoken = self.page.title(), self.page.locator("body").aria_snapshot()
        with self.kept.open("a", encoding="utf-8") as file:
            file.write(f"\n\n=== {title}\n{spoken}\n")
        levels = [int(level) for level in LEVEL.findall(spoken)]
        assert title, self.address
        assert levels.count(1) == 1, f"{self.address} has these levels of headings: {levels}"
        assert not NAMELESS.findall(spoken), f"{self.address} has a control without a name:\n{spoken}"
        skipped = [(above, below) for above, below in pairwise(levels) if below > above + 1]
        assert not skipped, f"{self.address} skips a level of headings: {levels}"
