"""The border points as the office keeps them: open and closed, by country, with what is not known said."""

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.utils import timezone

from cases.models import BorderClosure, BorderPoint, Country
from home.models import BordersPage
from tests.home.pages import add_page

QUERIES = 12


@pytest.fixture(autouse=True)
def _page(content: None) -> None:
    """Have the page in both languages, and no border point."""
    BorderPoint.objects.all().delete()
    page = add_page(BordersPage, "borders", "گذرگاه‌های مرزی")
    add_page(BordersPage, "borders", "Borders", language="en", translation_key=page.translation_key)


def _main(client: Client, language: str = "en") -> BeautifulSoup:
    response = client.get(f"/{language}/borders/")
    assert response.status_code == 200
    return BeautifulSoup(response.content.decode(), "html.parser").main


def test_an_open_point_names_both_sides_and_says_what_nobody_has_entered(client: Client) -> None:
    BorderPoint.objects.create(name="میلک", opposite_name="زرنج", country=Country.AFGHANISTAN)
    card = _main(client).select_one(".cards .card")
    assert card.h3.get_text() == "میلک"
    assert card.h3.bdi["lang"] == "fa"
    assert card.select_one(".badge--success").get_text() == "Open"
    assert [dd.get_text(strip=True) for dd in card.select("dd")] == ["زرنج", "to be confirmed by the office"]


def test_who_reads_english_finds_the_latin_names_beside_those_on_the_signs(client: Client) -> None:
    BorderPoint.objects.create(
        name="میلک",
        opposite_name="زرنج",
        latin_name="Milak",
        opposite_latin_name="Zaranj",
        country=Country.AFGHANISTAN,
    )
    card = _main(client).select_one(".cards .card")
    assert card.h3.get_text(" ", strip=True) == "Milak میلک"
    assert card.h3.bdi.get_text() == "میلک"
    assert "Zaranj" in card.select_one("dd").get_text()
    assert "Milak" not in _main(client, "fa").get_text()


def test_a_closed_point_says_since_when_and_why(client: Client) -> None:
    point = BorderPoint.objects.create(name="شلمچه", country=Country.IRAQ)
    today = timezone.localdate()
    BorderClosure.objects.create(border=point, closed_from=today, closed_to=today, reason="تعمیر پل")
    card = _main(client).select_one(".cards .card")
    assert card.select_one(".badge--danger").get_text() == "Closed"
    assert card.select_one("bdi[lang=fa]:-soup-contains('تعمیر پل')")
    assert str(today.year) in card.get_text()


def test_points_stand_below_the_country_they_lead_to(client: Client) -> None:
    for name, country in (("مهران", Country.IRAQ), ("میلک", Country.AFGHANISTAN), ("چذابه", Country.IRAQ)):
        BorderPoint.objects.create(name=name, country=country)
    sections = _main(client).select("section.section")
    assert [section.h2.get_text() for section in sections] == ["To Afghanistan", "To Iraq"]
    assert [heading.get_text() for heading in sections[1].select("h3")] == ["مهران", "چذابه"]


@pytest.mark.parametrize("language", ["fa", "en"])
def test_the_page_says_to_ask_before_travelling_also_when_no_point_is_entered(
    client: Client, language: str
) -> None:
    main = _main(client, language)
    assert main.select_one(".warning-text__title")
    assert main.select(".cards") == []
    assert "The office has not entered any border point yet." in _main(client).get_text()


def test_the_page_costs_at_most_twelve_queries(client: Client, django_assert_max_num_queries: object) -> None:
    for number in range(9):
        BorderPoint.objects.create(name=f"گذرگاه {number}", country=Country.IRAQ)
    _main(client, "fa")
    with django_assert_max_num_queries(QUERIES):
        _main(client, "fa")
