"""The pages as a reader walks through them: language, menu, trail, switch, and no script anywhere."""

from itertools import pairwise

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from wagtail.models import Page, get_page_models

from home.models import GuidancePage, HomePage, NoticePage, RequestPage, ServicePage, TrackingPage

MENU = ["voluntary-departure/", "eligibility/", "guidance/", "request/", "tracking/", "contact/"]
PAGES = ["", *MENU]


def _soup(client: Client, address: str) -> BeautifulSoup:
    return BeautifulSoup(client.get(address).content.decode(), "html.parser")


@pytest.mark.parametrize(
    ("accepted", "leads_to"),
    [("fa", "/fa/"), ("en-GB,en;q=0.9", "/en/"), ("de", "/fa/"), ("", "/fa/"), ("de,en;q=0.5", "/en/")],
)
def test_the_bare_address_leads_to_the_readers_language(
    content: None, client: Client, accepted: str, leads_to: str
) -> None:
    response = client.get("/", headers={"accept-language": accepted})
    assert (response.status_code, response["Location"]) == (302, leads_to)
    assert "Accept-Language" in response["Vary"]


LANGUAGES = {"fa": "rtl", "fa-af": "rtl", "ps": "rtl", "ar": "rtl", "en": "ltr"}


def _switch(client: Client, address: str) -> dict[str, tuple[str, str]]:
    """Return address and direction of each language that the switch offers."""
    links = _soup(client, address).select(".languages a")
    return {link["lang"]: (link["href"], link["dir"]) for link in links}


@pytest.mark.parametrize("address", PAGES)
def test_the_language_switch_stays_on_the_same_page(content: None, client: Client, address: str) -> None:
    current = _soup(client, f"/fa/{address}").select_one(".languages [aria-current]")
    assert current.get_text() == "فارسی"
    for here in ("fa", "en"):
        others = {code: direction for code, direction in LANGUAGES.items() if code != here}
        assert _switch(client, f"/{here}/{address}") == {
            code: (f"/{code}/{address}", direction) for code, direction in others.items()
        }


def test_the_switch_leads_to_the_front_page_where_there_is_no_page(content: None, client: Client) -> None:
    GuidancePage.objects.get(locale__language_code="en", slug="guidance").unpublish()
    assert _switch(client, "/fa/guidance/")["en"][0] == "/en/"


def test_the_switch_finds_a_page_that_has_moved(content: None, client: Client) -> None:
    english = GuidancePage.objects.get(locale__language_code="en", slug="guidance")
    english.slug = "advice"
    english.save_revision().publish()
    assert _switch(client, "/fa/guidance/")["en"][0] == "/en/advice/"


def test_the_menu_marks_the_page_one_is_on(content: None, client: Client) -> None:
    menu = _soup(client, "/fa/guidance/").select(".site-nav a")
    assert [link["href"] for link in menu] == [f"/fa/{address}" for address in MENU]
    assert [link["href"] for link in menu if link.has_attr("aria-current")] == ["/fa/guidance/"]


def test_the_trail_leads_from_the_front_page_to_here(content: None, client: Client) -> None:
    trail = _soup(client, "/en/guidance/").select(".breadcrumbs li")
    assert [item.get_text() for item in trail] == ["Front page", "Before, during and after the return"]
    assert trail[0].a["href"] == "/en/"
    assert _soup(client, "/en/").select(".breadcrumbs") == []


@pytest.mark.parametrize("language", ["fa", "en"])
@pytest.mark.parametrize("address", PAGES)
def test_each_page_has_one_heading_a_description_landmarks_and_no_script(
    content: None, client: Client, language: str, address: str
) -> None:
    page = _soup(client, f"/{language}/{address}")
    assert len(page.find_all("h1")) == 1
    assert page.find("meta", attrs={"name": "description"})["content"]
    assert len(page.find_all("main")) == len(page.find_all("header")) == len(page.find_all("footer")) == 1
    assert page.select_one("a.skip-link")["href"] == "#" + page.main["id"]
    assert {script["type"] for script in page.find_all("script")} <= {"application/ld+json"}, "data at most"
    assert [tag for tag in page.find_all(True) if tag.has_attr("style")] == []
    identifiers = [tag["id"] for tag in page.find_all(id=True)]
    assert len(identifiers) == len(set(identifiers))
    inner = {link["href"][1:] for link in page.select("a[href^='#']")}
    assert inner <= set(identifiers)


def test_headings_follow_each_other_without_a_gap(content: None, client: Client) -> None:
    for address in PAGES:
        levels = [
            int(tag.name[1])
            for tag in _soup(client, f"/fa/{address}").main.find_all(["h1", "h2", "h3", "h4"])
        ]
        assert levels[0] == 1
        assert all(later <= earlier + 1 for earlier, later in pairwise(levels)), address


def test_the_guidance_says_what_can_never_be_undone_and_whom_to_ask_first(
    content: None, client: Client
) -> None:
    text = _soup(client, "/fa/guidance/").main.get_text()
    for words in ("به هیچ عنوان بازیابی نمی‌شود", "UNHCR", "انصراف", "سرپرست خانوار نمی‌تواند"):
        assert words in text


def test_a_page_that_does_not_exist_says_so_in_the_readers_language(content: None, client: Client) -> None:
    response = client.get("/fa/nope/")
    assert response.status_code == 404
    assert "صفحه پیدا نشد" in response.content.decode()


def test_pages_lie_only_where_they_make_sense() -> None:
    assert ServicePage.clean_parent_page_models() == [HomePage]
    assert Page not in HomePage.clean_subpage_models()
    assert set(HomePage.clean_subpage_models()) == set(get_page_models()) - {Page, HomePage, NoticePage}
    for leaf in (ServicePage, GuidancePage, RequestPage, TrackingPage):
        assert leaf.clean_subpage_models() == []
