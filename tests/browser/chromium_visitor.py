"""A visitor in real Chromium, with scripts or without, who uses pages by what stands on them."""

from collections.abc import Sequence
from urllib.parse import urljoin, urlsplit

from playwright.sync_api import Locator, Page

from tests.journeys.visitor import Answers

# A link in a menu that is folded away cannot be followed as it stands.
PLACE_OF_WORDS = """(elements, words) => elements.findIndex(element => element.checkVisibility()
    && element.textContent.replace(/\\s+/g, " ").trim() === words)"""


class ChromiumVisitor:
    """Clicks, ticks and types in one page of a browser."""

    def __init__(self, page: Page, site: str) -> None:
        self.page = page
        self.site = site

    def open(self, address: str) -> None:
        self.page.goto(urljoin(self.site, address))

    def follow(self, words: str) -> None:
        links = self.page.locator("a[href]")
        place = links.evaluate_all(PLACE_OF_WORDS, words)
        assert place >= 0, f"«{words}» is no link of {self.address}:\n{self.text}"
        with self.page.expect_navigation():
            links.nth(place).click()

    def send(self, words: str, answers: Answers | None = None) -> None:
        button = self.page.locator("main").get_by_role("button", name=words, exact=True)
        form = button.locator("xpath=ancestor::form")
        for name, answer in (answers or {}).items():
            _fill(form.locator(f'[name="{name}"]'), [answer] if isinstance(answer, str) else answer)
        self.press(button)

    def press(self, button: Locator) -> None:
        """Press a button under a form that is filled in, and wait for what takes the place of this page.

        Where a script sends the form that need not be another document: it may be another main part.
        """
        self.page.locator("main").first.evaluate("main => { main.dataset.pressed = ''; }")
        button.click()
        self.page.locator("main:not([data-pressed])").first.wait_for(state="attached")
        self.page.wait_for_load_state()

    def options(self, name: str) -> list[tuple[str, str]]:
        controls = self.page.locator(f'[name="{name}"]').all()
        return [(self._label(control), control.get_attribute("value") or "") for control in controls]

    def fields(self, beginning: str) -> list[str]:
        controls = self.page.locator(f'[name^="{beginning}"]').all()
        return [control.get_attribute("name") or "" for control in controls]

    def texts(self, selector: str) -> list[str]:
        return [_spaced(text) for text in self.page.locator(selector).all_text_contents()]

    @property
    def text(self) -> str:
        return _spaced(self.page.locator("main").first.inner_text())

    @property
    def address(self) -> str:
        return urlsplit(self.page.url).path

    def _label(self, control: Locator) -> str:
        label = self.page.locator(f'label[for="{control.get_attribute("id")}"]')
        return _spaced(label.text_content() or "")


def _fill(controls: Locator, answers: Sequence[str]) -> None:
    """Choose, tick or type, as the kind of the field asks for."""
    first = controls.first
    kind = first.get_attribute("type")
    if kind == "checkbox" and controls.count() == 1 and answers[0] == "on":
        first.check()
    elif kind in {"radio", "checkbox"}:
        for control in controls.all():
            if control.get_attribute("value") in answers:
                control.check()
    elif first.evaluate("control => control.tagName") == "SELECT":
        first.select_option(answers[0])
    else:
        first.fill(answers[0])


def _spaced(text: str) -> str:
    return " ".join(text.split())
