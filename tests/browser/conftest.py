"""What a test with a real browser needs: Chromium, the site behind it, axe, and pictures to look at."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.conf import settings
from django.core.cache import cache
from playwright.sync_api import BrowserContext, Page, Playwright

from cases.roles import Role
from tests import households
from tests.browser.chromium import arguments, installed_chromium
from tests.browser.chromium_visitor import ChromiumVisitor
from tests.browser.photographs import DESKTOP, photograph
from tests.browser.signing_in import sit_down
from tests.households import PASSWORD, Bureau
from tests.installed import install_pages
from tests.serving import ServedPortal, prepare, served

CheckPage = Callable[..., None]


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict) -> dict:
    """Start the system's Chromium, or Playwright's own where the system has none."""
    return {**browser_type_launch_args, "executable_path": installed_chromium(), "args": arguments()}


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
    with _watched(context):
        yield context


@pytest.fixture
def page_without_scripts(new_context: Callable[..., BrowserContext]) -> Iterator[Page]:
    """Return a page of a browser that runs no script at all."""
    context = new_context(java_script_enabled=False)
    with _watched(context):
        yield context.new_page()


@contextmanager
def _watched(context: BrowserContext) -> Iterator[None]:
    foreign, errors = set(), []
    context.on("request", lambda request: foreign.add(request.url) if _is_foreign(request.url) else None)
    context.on("weberror", lambda error: errors.append(str(error.error)))
    yield
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


@pytest.fixture(scope="session")
def portal(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ServedPortal]:
    """Return the portal as it runs in an office: the real server, the installed pages, one office."""
    folder = tmp_path_factory.mktemp("office")
    prepare(folder)
    with served(folder) as portal:
        portal.run("shell", "--command", "from tests.households import bureau; bureau()")
        yield portal


@pytest.fixture
def bureau(live_server) -> Iterator[Bureau]:
    """Return an office with its staff, behind the installed pages; the whole is stored for real."""
    cache.clear()
    install_pages()
    yield households.bureau()
    # Wagtail keeps the addresses of sites there, and these sites are gone.
    cache.clear()


@pytest.fixture
def sign_in(page: Page, site: str, bureau: Bureau) -> Callable[[Role], ChromiumVisitor]:
    """Call it with a role: who sat at this screen before leaves, and that person signs in."""
    visitor = ChromiumVisitor(page, site)

    def sign_in(role: Role) -> ChromiumVisitor:
        sit_down(visitor, bureau.actor(role).user.username, PASSWORD)
        return visitor

    return sign_in


@pytest.fixture
def axe() -> CheckPage:
    """Return ``axe(page, within=None)``: assert that axe-core finds no violation on the page as it stands."""

    def check(page: Page, within: str | None = None) -> None:
        results = Axe().run(page, context=within)
        assert not results.violations_count, f"{page.url}\n{results.generate_report()}"

    return check


@pytest.fixture
def screenshot() -> CheckPage:
    """Return ``screenshot(page, "name")``: store pictures of the whole page in ``var/screenshots``."""
    return lambda page, name: photograph(page, settings.DATA_DIR / "screenshots", name)
