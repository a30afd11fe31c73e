"""The list of notices, a notice by itself, and the banner above every page."""

from datetime import datetime, timedelta

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.utils import timezone

from home.models import NoticePage, NoticesPage
from home.models.notices_page import NOTICES_PER_PAGE
from tests.home.pages import add_notice, add_page, translate_notice

QUERIES = 12
OF_A_TRANSLATION = 3  # To find it, and to say how it stands beside its original.
DAY = timedelta(days=1)


@pytest.fixture(autouse=True)
def _empty_list(content: None) -> None:
    """Start with a page of notices in both languages, and no notice."""
    persian = add_page(NoticesPage, "notices", "اطلاعیه‌ها")
    add_page(
        NoticesPage,
        "notices",
        "Notices",
        language="en",
        translation_key=persian.translation_key,
    )


@pytest.fixture
def now() -> datetime:
    """The moment of the visit."""
    return timezone.now()


def _soup(client: Client, address: str) -> BeautifulSoup:
    response = client.get(address)
    assert response.status_code == 200
    return BeautifulSoup(response.content.decode(), "html.parser")


def _titles(soup: BeautifulSoup, section: str) -> list[str]:
    return [link.get_text() for link in soup.select(f"section[aria-labelledby={section}] h3 a")]


def test_what_holds_comes_first_and_what_is_over_below_the_newest_first(
    client: Client, now: datetime
) -> None:
    add_notice("old", "کهنه", shown_from=now - 9 * DAY, shown_until=now - 8 * DAY)
    add_notice("older", "کهنه‌تر", shown_from=now - 19 * DAY, shown_until=now - DAY)
    add_notice("long", "دیرپا", shown_from=now - 20 * DAY)
    add_notice("new", "تازه", shown_from=now - DAY, shown_until=now + DAY)
    add_notice("coming", "آینده", shown_from=now + DAY)
    soup = _soup(client, "/fa/notices/")
    assert _titles(soup, "current-notices") == ["تازه", "دیرپا"]
    assert _titles(soup, "earlier-notices") == ["کهنه", "کهنه‌تر"]


def test_an_empty_list_says_so(client: Client) -> None:
    soup = _soup(client, "/en/notices/")
    assert "There is no notice at the moment." in soup.main.get_text()
    assert soup.select("[aria-labelledby=earlier-notices], .pagination") == []


def test_the_list_goes_on_on_the_next_page(client: Client, now: datetime) -> None:
    for number in range(NOTICES_PER_PAGE + 2):
        add_notice(f"n-{number}", f"{number}", shown_from=now - (number + 1) * DAY)
    first, second = (_soup(client, f"/fa/notices/{query}") for query in ("", "?page=2"))
    assert _titles(first, "current-notices") == [f"{number}" for number in range(NOTICES_PER_PAGE)]
    assert _titles(second, "current-notices") == ["10", "11"]
    assert first.select_one(".pagination a[rel=next]")["href"] == "?page=2"
    assert second.select_one(".pagination a[rel=prev]")
    assert _titles(_soup(client, "/fa/notices/?page=x"), "current-notices")[0] == "0"


def test_the_second_page_of_old_notices_does_not_say_that_none_holds(client: Client, now: datetime) -> None:
    for number in range(NOTICES_PER_PAGE + 1):
        add_notice(f"n-{number}", f"{number}", shown_from=now - (number + 9) * DAY, shown_until=now - DAY)
    soup = _soup(client, "/en/notices/?page=2")
    assert soup.select("#current-notices") == []
    assert len(_titles(soup, "earlier-notices")) == 1


def test_a_notice_that_is_not_translated_is_listed_in_persian_and_marked(
    client: Client, now: datetime
) -> None:
    add_notice("closed", "تعطیل", shown_from=now - DAY)
    link = _soup(client, "/en/notices/").select_one("h3 a")
    assert (link.get_text(), link["lang"], link["dir"]) == ("تعطیل", "fa", "rtl")
    assert link["href"] == "/fa/notices/closed/"


def test_a_notice_says_its_kind_its_time_and_that_it_is_over(client: Client, now: datetime) -> None:
    notice = add_notice("closed", "تعطیل", shown_from=now - 9 * DAY, shown_until=now - DAY, kind="closure")
    # The times of the Persian page hold, whatever the translation was published with.
    translate_notice(notice, "en", "Closed", shown_from=now - 9 * DAY)
    soup = _soup(client, "/en/notices/closed/")
    assert soup.select_one(".badge--danger").get_text() == "Closure"
    assert "Valid until" in soup.main.get_text()
    assert "This notice no longer applies." in soup.select_one(".warning-text").get_text()
    trail = soup.select(".breadcrumbs li")
    assert [item.get_text() for item in trail] == ["Front page", "Notices", "Closed"]
    assert trail[1].a["href"] == "/en/notices/"


def test_a_notice_that_holds_until_further_notice_says_so(client: Client, now: datetime) -> None:
    add_notice("closed", "Closed", language="en", shown_from=now - DAY)
    soup = _soup(client, "/en/notices/closed/")
    assert "Valid until further notice" in soup.main.get_text()
    assert soup.select(".warning-text") == []


@pytest.mark.parametrize("address", ["/en/", "/en/guidance/", "/en/request/", "/en/notices/", "/verify/"])
def test_the_banner_stands_on_every_page_as_a_region_of_its_own(
    client: Client, now: datetime, address: str
) -> None:
    notice = add_notice("closed", "تعطیل", shown_from=now - DAY, kind="closure", on_every_page=True)
    translate_notice(notice, "en", "Closed", shown_from=now - DAY)
    client.cookies["django_language"] = "en"
    region = _soup(client, address).select_one("section.notice-banner")
    assert region["aria-label"]
    assert region.find_parent(["main", "header"]) is None
    assert region.select("script, button, input") == []
    link = region.a
    assert (link.get_text(), link["href"], link["lang"]) == ("Closed", "/en/notices/closed/", "en")


def test_a_page_that_does_not_exist_has_the_banner_too(client: Client, now: datetime) -> None:
    add_notice("closed", "تعطیل", shown_from=now - DAY, on_every_page=True)
    link = BeautifulSoup(client.get("/en/nope/").content, "html.parser").select_one(".notice-banner a")
    assert (link["lang"], link["dir"]) == ("fa", "rtl")


def test_there_is_no_empty_banner(client: Client, now: datetime) -> None:
    add_notice("over", "گذشته", shown_from=now - 2 * DAY, shown_until=now - DAY, on_every_page=True)
    assert _soup(client, "/fa/").select(".notice-banner") == []


def test_a_list_and_a_notice_cost_at_most_twelve_queries(
    client: Client, now: datetime, django_assert_max_num_queries: object
) -> None:
    for number in range(NOTICES_PER_PAGE + 2):
        notice = add_notice(f"n-{number}", f"{number}", shown_from=now - DAY, on_every_page=number < 3)
        translate_notice(notice, "en", f"en {number}", shown_from=now - DAY)
    for address in ("notices/", "notices/?page=2", "notices/n-1/"):
        for language, more in (("fa", 0), ("en", OF_A_TRANSLATION)):
            client.get(f"/{language}/{address}")
            with django_assert_max_num_queries(QUERIES + more):
                client.get(f"/{language}/{address}")


def test_notices_lie_below_their_page_and_nowhere_else() -> None:
    assert NoticePage.clean_parent_page_models() == [NoticesPage]
    assert NoticesPage.clean_subpage_models() == [NoticePage]
