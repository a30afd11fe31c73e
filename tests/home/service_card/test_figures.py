"""The computed figures in the words of each language, also in the first month of a year."""

import datetime
from collections.abc import Iterator

import pytest
from django.core.cache import cache
from django.template.loader import render_to_string
from django.utils import translation

from cases.statistics import figures as computing
from cases.statistics.counting import HandOver
from home.service_card import figures
from portal.persian.jalali import JalaliDate


@pytest.fixture(autouse=True)
def _nothing_kept() -> Iterator[None]:
    cache.clear()
    yield
    cache.clear()


def _served(monkeypatch: pytest.MonkeyPatch, today: JalaliDate) -> None:
    """Pretend that seven households of three were served in each month, and that it is a certain day."""

    def hand_overs(since: datetime.date, until: datetime.date) -> Iterator[HandOver]:
        first = JalaliDate.from_date(since)
        months = [(first.year + count // 12, count % 12 + 1) for count in range(24)]
        days = [JalaliDate(year, month, 15).to_date() for year, month in months]
        for day in days:
            if day < until:
                yield from [HandOver(day, 12, 3)] * 7

    monkeypatch.setattr(computing, "hand_overs", hand_overs)
    monkeypatch.setattr(figures, "service_figures", lambda: computing.service_figures(today.to_date()))


def test_the_last_month_season_and_year_that_are_over_are_named(monkeypatch):
    _served(monkeypatch, JalaliDate(1405, 9, 6))
    with translation.override("en"):
        month, season, year = figures.card_figures().latest
    assert (month.period, month.text) == ("Aban 1405 (2026–2027)", "7 households, 21 persons")
    assert season.period == "Summer 1405 (2026–2027)"
    assert (year.period, year.text) == ("the year 1404 (2025–2026)", "84 households, 252 persons")


def test_in_the_first_month_of_a_year_they_are_those_of_the_last_one(monkeypatch):
    _served(monkeypatch, JalaliDate(1405, 1, 3))
    with translation.override("en"):
        month, season, _year = figures.card_figures().latest
    assert (month.period, season.period) == ("Esfand 1404 (2025–2026)", "Winter 1404 (2025–2026)")


@pytest.mark.parametrize(
    ("language", "name"), [("fa", "آبان ۱۴۰۵"), ("ps", "لړم ۱۴۰۵"), ("fa-af", "عقرب ۱۴۰۵")]
)
def test_months_have_the_names_of_the_language(monkeypatch, language, name):
    _served(monkeypatch, JalaliDate(1405, 9, 6))
    with translation.override(language):
        assert figures.card_figures().latest[0].period == name


def test_the_table_shows_every_season_and_the_day_of_computing(monkeypatch):
    _served(monkeypatch, JalaliDate(1405, 9, 6))
    with translation.override("en"):
        html = render_to_string("home/service_card/figures.html", {"figures": figures.card_figures()})
    assert html.count("21 households, 63 persons") == 6
    assert "12 days" in html
    assert "27 November 2026 (6 Azar 1405)" in html
