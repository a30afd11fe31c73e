"""Somebody at a border with nothing but a telephone: opens the link of a code and reads the answer."""

import base64
from urllib.parse import urlsplit

from playwright.sync_api import Page


class BorderGuard:
    """Checks slips on a page of a browser of its own; only the host of a link is that of the site."""

    def __init__(self, page: Page, site: str) -> None:
        self.page = page
        self.site = site
        self._asked: list[str] = []
        page.on("request", lambda request: self._asked.append(request.url))

    def verdict(self, payload: str) -> str:
        """Return the heading of the answer; the content must stay out of every address that is asked for."""
        self.page.goto("about:blank")
        self.page.goto(f"{self.site}/verify/#{payload}")
        told = self.page.locator(".verdict__title").inner_text()
        assert self.page.url == f"{self.site}/verify/", "the content does not stay in the address"
        assert not any(payload in address for address in self._asked), "nor does it ever stand in a log"
        return told


def payload_of(link: str) -> str:
    """Return what a code carries to ``/verify/``, where no server sees it in an address."""
    parts = urlsplit(link)
    assert (parts.path, parts.query) == ("/verify/", ""), link
    return parts.fragment


def with_one_byte_changed(payload: str) -> str:
    """Return the payload of a forger."""
    content = bytearray(base64.urlsafe_b64decode(payload + "=" * (-len(payload) % 4)))
    content[-10] ^= 1
    return base64.urlsafe_b64encode(content).decode().rstrip("=")
