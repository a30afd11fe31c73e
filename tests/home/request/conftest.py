"""A browser without scripts that fills in the request form."""

import re
from html import unescape
from urllib.parse import urljoin

import pytest
from django.http import HttpResponse
from django.test import Client

from cases import service
from tests import households, typed
from tests.households import Bureau

ROOT = "/fa/request/"


class Applicant:
    """Opens pages, sends forms with the revision they showed, and follows where it is sent."""

    def __init__(self, client: Client, root: str = ROOT) -> None:
        self.client = client
        self.root = root

    def open(self, page: str = "") -> HttpResponse:
        """Return a page by its address below the request page."""
        return self.client.get(urljoin(self.root, page))

    def send(self, page: str, answers: dict[str, str] | None = None, *, follow: bool = False) -> HttpResponse:
        """Open a page and send it filled in, as one does who sees it for the first time."""
        return self.resend(page, {"revision": revision(self.open(page)), **(answers or {})}, follow=follow)

    def resend(self, page: str, answers: dict[str, str], *, follow: bool = False) -> HttpResponse:
        """Send a page that was opened earlier."""
        return self.client.post(urljoin(self.root, page), answers, follow=follow)

    def begin(self) -> None:
        """Acknowledge the information."""
        self.send("before-you-start/", typed.BEFORE_ANSWERS)

    def fill(self, place: Bureau, members: int = 0) -> None:
        """Type a whole request, up to the check page."""
        self.begin()
        self.send("head/", typed.head())
        for number, answers in enumerate(typed.family_of(members + 1)):
            self.add(answers, key=f"{number:08x}")
        self.send("destination/", typed.destination(place))
        self.send("fee/", typed.fee_later())
        self.send("declaration/", typed.declaration())

    def add(self, answers: dict[str, str], *, key: str) -> HttpResponse:
        """Add a member; a child gets the head for a guardian."""
        sent = self.send(f"members/{key}/", answers)
        if "guardian" in sent["Location"]:
            sent = self.send(f"members/{key}/guardian/", typed.guardian())
        return sent

    @property
    def token(self) -> str:
        """Return the token that the cookie holds."""
        signed = self.client.cookies["request_draft"].value
        return signed.rsplit(":", 2)[0]

    @property
    def draft(self) -> service.RequestDraft | None:
        return service.load_draft(self.token)


def revision(response: HttpResponse) -> str:
    """Return the revision that a page shows."""
    found = re.search(r'name="revision" value="(\d+)"', response.content.decode())
    return found[1] if found else "0"


def text_of(response: HttpResponse) -> str:
    """Return what stands on a page, without its markup."""
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", response.content.decode())).split())


@pytest.fixture
def bureau(content: None) -> Bureau:
    """An office with rules and borders, behind the installed pages."""
    return households.bureau()


@pytest.fixture
def applicant(bureau: Bureau, client: Client) -> Applicant:
    """Somebody at the request form who has typed nothing yet."""
    return Applicant(client)
