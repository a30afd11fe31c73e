"""The office of the demo: one screen, at which its users sit down one after the other."""

from playwright.sync_api import Browser

from cases.demo.staff import COLLEAGUES
from cases.roles import Role
from tests.browser.chromium_visitor import ChromiumVisitor
from tests.browser.photographs import DESKTOP
from tests.browser.signing_in import sit_down
from tests.journeys.demo.finding import DemoUnavailable, ServedDemo
from tests.journeys.demo.telling import Teller, ToldVisitor, in_english

IN_IRAN = {"locale": "fa-IR", "timezone_id": "Asia/Tehran"}


class DemoOffice:
    """One screen at which the demo's users sit down one after the other."""

    def __init__(self, browser: Browser, demo: ServedDemo, teller: Teller) -> None:
        self.demo = demo
        self.teller = teller
        page = browser.new_context(**IN_IRAN, viewport=DESKTOP).new_page()
        self.screen = ToldVisitor(page, demo.url, teller)

    def prove_that_this_is_the_demo(self) -> None:
        """Sign in with the passphrase that was made for this demo alone; nothing is written before."""
        self.sign_in(Role.AUDITOR)
        if self.screen.address.endswith("/login/"):
            raise DemoUnavailable(
                f"The site at {self.demo.url} does not know the passphrase of this demo; nothing was written."
            )

    def sign_in(self, role: Role) -> ToldVisitor:
        """Return the screen with the person of this role before it."""
        colleague = COLLEAGUES[role]
        self.teller.scene(f"{in_english(role.label)}, {colleague.first_name} {colleague.last_name}")
        # Signing in is no step of a case.
        sit_down(ChromiumVisitor(self.screen.page, self.demo.url), colleague.username, self.demo.passphrase)
        return self.screen
