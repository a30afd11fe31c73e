"""What a test with a real browser needs: Chromium, the site behind it, axe, and pictures to look at."""

import os
import shutil
from collections.abc import Callable, Iterator
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.conf import settings
from playwright.sync_api import BrowserContext, Page, Playwright

BROWSERS = ("chromium", "google-chrome", "google-chrome-stable")
# No call home: a browser under test talks to the site under test only.
QUIET = (
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-quic",
    "--disable-gpu",
    "--no-first-run",
)
DESKTOP = {"width": 1280, "height": 900}
PHONE = {"width": 390, "height": 844}

CheckPage = Callable[..., None]


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict) -> dict:
    """Start the system's Chromium, or Playwright's own where the system has none."""
    found = next(filter(None, map(shutil.which, BROWSERS)), None)
    # Chromium's sandbox refuses root, which tests in a container often are.
    arguments = [*QUIET, "--no-sandbox"] if os.geteuid() == 0 else list(QUIET)
    return {**browser_type_launch_args, "executable_path": found, "args": arguments}


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args: dict) -> dict:
    """Open pages as an applicant in Iran would."""
    place = {"locale": "fa-IR", "timezone_id": "Asia/Tehran"}
    return {**browser_context_args, **place, "viewport": DESKTOP}


@pytest.fixture(scope="session")
def playwright(_orm_beside_playwright: None, playwright: Playwright) -> Playwright:
    """Let the ORM work in the test's thread for exactly as long as Playwright's event loop lives there."""
    return playwright


@pytest.fixture(scope="session")
def _orm_beside_playwright() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
        yield


@pytest.fixture
def context(context: BrowserContext) -> Iterator[BrowserContext]:
    """Fail a test whose pages asked any other host for anything, or raised an error in a script."""
    foreign, errors = set(), []
    context.on("request", lambda request: foreign.add(request.url) if _is_foreign(request.url) else None)
    context.on("weberror", lambda error: errors.append(str(error.error)))
    yield context
    assert not foreign, f"The pages asked other hosts: {sorted(foreign)}"
    assert not errors, f"Scripts failed: {errors}"


def _is_foreign(url: str) -> bool:
    address = urlsplit(url)
    return address.scheme in {"http", "https", "ws", "wss"} and address.hostname not in {
        "localhost",
        "127.0.0.1",
    }


@pytest.fixture
def site(live_server) -> str:
    """Return the address of the site under test, without a slash at its end."""
    return live_server.url


@pytest.fixture
def axe() -> CheckPage:
    """Return ``axe(page, within=None)``: assert that axe-core finds no violation on the page as it stands."""

    def check(page: Page, within: str | None = None) -> None:
        results = Axe().run(page, context=within)
        assert not results.violations_count, f"{page.url}\n{results.generate_report()}"

    return check


@pytest.fixture
def screenshot() -> CheckPage:
    """Return ``screenshot(page, "name")``: store the whole page as seen on a desktop and on a phone.

    The pictures are ``name-desktop.png`` and ``name-phone.png`` in ``var/screenshots``.
    """
    folder = settings.DATA_DIR / "screenshots"

    def take(page: Page, name: str) -> None:
        before = page.viewport_size
        for device, size in {"desktop": DESKTOP, "phone": PHONE}.items():
            page.set_viewport_size(size)
            page.screenshot(path=folder / f"{name}-{device}.png", full_page=True)
        page.set_viewport_size(before)

    return take
