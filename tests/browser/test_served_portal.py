"""Under the real server: what a first and a second visit weigh, and that no process tells old pages."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from http.client import HTTPConnection

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.serving import HOST, ServedPortal

SERVICE = "/fa/voluntary-departure/"
MOST_BYTES, MOST_REQUESTS = 60_000, 8
MOST_BYTES_AGAIN = 15_000
CHANGE = """
from home.models import ServicePage
page = ServicePage.objects.get(locale__language_code="fa")
page.summary = "خلاصه تازه"
page.save_revision().publish()
"""


@dataclass
class Wire:
    """What Chromium received: bytes with their headers, by the number of the request."""

    received: dict[str, float] = field(default_factory=dict)

    def watch(self, page: Page) -> None:
        session = page.context.new_cdp_session(page)
        session.send("Network.enable")
        session.on("Network.loadingFinished", self._note)

    def _note(self, event: dict) -> None:
        self.received[event["requestId"]] = event["encodedDataLength"]

    @property
    def bytes(self) -> int:
        return round(sum(self.received.values()))

    @property
    def requests(self) -> int:
        return sum(1 for size in self.received.values() if size)


def _visit(context: BrowserContext, url: str) -> Wire:
    page, wire = context.new_page(), Wire()
    wire.watch(page)
    page.goto(url, wait_until="networkidle")
    page.close()
    return wire


@pytest.fixture
def fresh(browser: Browser) -> Iterator[BrowserContext]:
    """A browser that was never here."""
    context = browser.new_context(viewport={"width": 390, "height": 844}, locale="fa-IR")
    yield context
    context.close()


@pytest.mark.parametrize("language", ["fa", "en"])
def test_visits_to_the_service_page_are_light(portal: ServedPortal, fresh: BrowserContext, language: str):
    url = portal.url + SERVICE.replace("fa", language, 1)
    first = _visit(fresh, url)
    assert first.bytes <= MOST_BYTES
    assert first.requests <= MOST_REQUESTS
    again = _visit(fresh, url)
    assert again.bytes <= MOST_BYTES_AGAIN
    assert again.requests == 1, "only the page itself is asked about"


def test_the_form_with_its_script_is_light(portal: ServedPortal, fresh: BrowserContext):
    assert _visit(fresh, f"{portal.url}/fa/request/").bytes <= MOST_BYTES
    form = _visit(fresh, f"{portal.url}/fa/request/before-you-start/")
    assert form.bytes <= MOST_BYTES_AGAIN
    assert form.requests <= 2, "the page, and the script that checks and sends it"


def test_static_files_are_kept_for_good(portal: ServedPortal, fresh: BrowserContext):
    page = fresh.new_page()
    kept = {}
    page.on("response", lambda answer: kept.update({answer.url: answer.headers.get("cache-control", "")}))
    page.goto(portal.url + SERVICE, wait_until="networkidle")
    static = {url: says for url, says in kept.items() if "/static/" in url}
    assert len(static) >= 3
    assert all("immutable" in says for says in static.values()), static
    assert kept[portal.url + SERVICE] == "no-cache"


def test_every_page_works_under_the_policy(portal: ServedPortal, fresh: BrowserContext):
    """A policy that is broken says so on the console; so does a file that is missing."""
    page, said = fresh.new_page(), []
    page.on("console", lambda message: said.append(message.text))
    for address in (SERVICE, "/fa/", "/en/guidance/", "/fa/request/before-you-start/", "/fa/offices/"):
        answer = page.goto(portal.url + address, wait_until="networkidle")
        assert "default-src 'self'" in answer.headers["content-security-policy"]
    assert said == []


def test_no_process_tells_an_old_page_after_a_publication(portal: ServedPortal):
    before = _told_by_many(portal)
    assert len(before) == 1
    portal.run("shell", "--command", CHANGE)
    after = _told_by_many(portal)
    assert len(after) == 1
    assert before != after
    assert "خلاصه تازه" in after.pop().decode()


def _told_by_many(portal: ServedPortal) -> set[bytes]:
    """Ask over many connections, which the server spreads over its processes, and twice over each."""
    told = set()
    for _ in range(16):
        connection = HTTPConnection(HOST, portal.port, timeout=60)
        for _ in range(2):
            connection.request("GET", SERVICE)
            told.add(connection.getresponse().read())
        connection.close()
    return told
