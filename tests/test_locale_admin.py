"""The admin in Persian: nothing that Wagtail, its neighbours or we say there is left in English."""

import re
from collections.abc import Iterator
from gettext import NullTranslations
from html.parser import HTMLParser
from pathlib import Path

import polib
import pytest
from django.apps import apps
from django.contrib.auth import get_user_model
from django.contrib.auth.models import AbstractUser
from django.test import Client
from django.urls import reverse
from django.utils.translation import trans_real

from cases.models import Case
from cases.roles import READING_ROLES
from cases.workflow.statuses import CaseStatus
from tests import households
from tests.walking import Screen, screens

pytestmark = pytest.mark.one_engine  # What a screen says does not depend on where its rows come from.

LIBRARIES = [app.path for app in apps.get_app_configs() if app.name.startswith("wagtail")]
TEXTS = [
    pytest.param(path, id="/".join(path.parts[-6:-4] + path.parts[-1:]))
    for library in LIBRARIES
    for path in sorted(Path(library, "locale", "en", "LC_MESSAGES").glob("*.po"))
]
# What may stand in Latin letters on a Persian page.
NOT_ENGLISH = {"PDF", "UNHCR", "SHA", "QR"}


class Unfound(NullTranslations):
    """Stand behind the Persian catalogue and note every text it does not have."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: set[str] = set()

    def gettext(self, message: str) -> str:
        self.texts.add(message)
        return message

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        self.texts.add(msgid1)
        return msgid1 if n == 1 else msgid2


@pytest.fixture
def unfound(monkeypatch: pytest.MonkeyPatch) -> Unfound:
    """Return what notes the missing texts from now on."""
    recorder = Unfound()
    monkeypatch.setattr(trans_real.translation("fa"), "_fallback", recorder)
    return recorder


@pytest.fixture
def bureau(db: None) -> households.Bureau:
    """Return an office with a case at every turn of the road."""
    place = households.bureau()
    for status in (
        CaseStatus.RECEIVED,
        CaseStatus.UNDER_REVIEW,
        CaseStatus.AWAITING_DOCUMENTS,
        CaseStatus.READY_TO_CANCEL,
        CaseStatus.SLIP_ISSUED,
    ):
        households.case_at(status, place, 2)
    return place


@pytest.fixture
def administrator(db: None) -> AbstractUser:
    return get_user_model().objects.create_superuser("administrator", first_name="زهرا", last_name="کاظمی")


def signed_in(user: AbstractUser) -> Client:
    client = Client()
    client.force_login(user)
    return client


def persian(domain: str, folder: Path) -> trans_real.DjangoTranslation:
    """Return a catalogue as the site builds it for pages, or for the scripts of one library."""
    if domain == "django":
        return trans_real.DjangoTranslation("fa")
    return trans_real.DjangoTranslation("fa", domain=domain, localedirs=[str(folder)])


def walk(client: Client, unfound: Unfound, *starts: str, within: str = "") -> Iterator[Screen]:
    """Walk on, and fail at the first screen that breaks or asks for a text that is not there."""
    unfound.texts.clear()
    for screen in screens(client, *starts, within=within):
        assert screen.response.status_code < 500, screen.address
        assert unfound.texts == set(), f"not in Persian on {screen.address}"
        yield screen


@pytest.mark.parametrize("path", TEXTS)
def test_every_text_of_the_library_has_its_persian(path):
    catalogue = persian(path.stem, path.parents[2])
    catalogue._fallback = recorder = Unfound()
    for entry in polib.pofile(str(path)):
        text = f"{entry.msgctxt}\x04{entry.msgid}" if entry.msgctxt else entry.msgid
        if entry.msgid_plural:
            catalogue.ngettext(text, entry.msgid_plural, 2)
        else:
            catalogue.gettext(text)
    assert recorder.texts == set(), "add them to locale/libraries"


def test_an_administrator_finds_the_whole_admin_in_persian(administrator, unfound):
    starts = [reverse("wagtailadmin_home"), reverse("wagtailadmin_pages:edit", args=[2])]
    seen = {screen.view for screen in walk(signed_in(administrator), unfound, *starts)}
    assert {
        "wagtailadmin_explore",
        "wagtailadmin_pages:edit",
        "wagtailadmin_pages:history",
        "wagtailadmin_account",
        "wagtailusers_users:edit",
        "wagtailusers_groups:edit",
        "wagtailsites:edit",
        "wagtailimages:index",
        "wagtaildocs:index",
        "wagtailredirects:index",
        "wagtaillocales:index",
        "wagtailadmin_reports:site_history",
    } <= seen


@pytest.mark.parametrize("role", sorted(READING_ROLES))
def test_whoever_handles_cases_finds_every_screen_of_theirs_in_persian(role, bureau, unfound):
    starts = [reverse("wagtailadmin_home"), reverse("cases_staff:queue")]
    starts += [reverse("cases_staff:file", args=[case.pk]) for case in Case.objects.all()]
    seen = set()
    for screen in walk(signed_in(bureau.actor(role).user), unfound, *starts, within="cases_staff:"):
        seen.add(screen.view)
        if screen.view.startswith("cases_staff:"):
            assert english_words(screen.text) == set(), screen.address
    assert {"cases_staff:queue", "cases_staff:file"} <= seen


def test_the_screens_before_signing_in_are_persian(client, db, unfound):
    for address in (reverse("wagtailadmin_login"), reverse("wagtailadmin_password_reset")):
        unfound.texts.clear()
        assert client.get(address).status_code == 200
        assert unfound.texts == set(), f"not in Persian on {address}"


def english_words(markup: str) -> set[str]:
    """Return the Latin words that a reader of the main part sees or hears, codes left out."""
    reader = _Reader()
    reader.feed(markup)
    prose = re.sub(r"\S*\d\S*", "", " ".join(reader.heard))
    return set(re.findall(r"[A-Za-z]{2,}", prose)) - NOT_ENGLISH


class _Reader(HTMLParser):
    """Collect what is read in <main>; what is marked left to right is a code and no English."""

    VOID = frozenset({"br", "hr", "img", "input", "link", "meta", "source", "wbr"})
    UNREAD = frozenset({"script", "style", "svg", "template", "code"})
    SPOKEN = ("title", "aria-label", "placeholder", "alt")

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[str] = []
        self.open: list[tuple[str, bool]] = []  # each open tag, and whether its content is read

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        is_read = (self.open[-1][1] if self.open else False) or tag == "main"
        is_read = is_read and tag not in self.UNREAD and given.get("dir") != "ltr"
        if is_read:
            self.heard += [given[name] or "" for name in self.SPOKEN if name in given]
        if tag not in self.VOID:
            self.open.append((tag, is_read))

    def handle_endtag(self, tag: str) -> None:
        while self.open and self.open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1][1]:
            self.heard.append(data)
