"""What the public reads: months, seasons and years of the Iranian calendar, only those that are over."""

import datetime
from collections.abc import Iterator

import pytest
from django.core.cache import cache

from cases import service
from cases.statistics import figures
from cases.statistics.counting import HandOver
from cases.statistics.figures import Cell, compute, service_figures
from cases.statistics.suppression import Shown
from portal.persian.jalali import JalaliDate

TODAY = JalaliDate(1405, 9, 6).to_date()


@pytest.fixture(autouse=True)
def _nothing_kept() -> Iterator[None]:
    cache.clear()
    yield
    cache.clear()


def _serve(monkeypatch: pytest.MonkeyPatch, *served: tuple[int, int, int, int]) -> None:
    """Pretend hand-overs: year, month, how many households, days that each took."""

    def hand_overs(since: datetime.date, until: datetime.date) -> Iterator[HandOver]:
        for year, month, households, days in served:
            day = JalaliDate(year, month, 15).to_date()
            if since <= day < until:
                yield from [HandOver(day, days, 3)] * households

    monkeypatch.setattr(figures, "hand_overs", hand_overs)


def test_a_month_shows_households_and_persons(monkeypatch):
    _serve(monkeypatch, (1405, 8, 7, 10))
    aban = compute(TODAY).years[1].seasons[2].months[1]
    assert (aban.number, aban.cell) == (8, Cell(Shown.NUMBER, 7, 21))


def test_a_small_month_shows_neither_households_nor_persons(monkeypatch):
    _serve(monkeypatch, (1405, 8, 4, 10))
    assert compute(TODAY).years[1].seasons[2].months[1].cell == Cell(Shown.FEW)


def test_what_is_not_over_is_not_counted(monkeypatch):
    _serve(monkeypatch, (1405, 9, 50, 10), (1405, 7, 50, 10))
    this_year = compute(TODAY).years[1]
    autumn = this_year.seasons[2]
    assert [month.cell.shown for month in autumn.months] == [Shown.NUMBER, Shown.FEW, Shown.NOT_OVER]
    assert autumn.cell.shown is this_year.cell.shown is Shown.NOT_OVER


def test_seasons_and_years_are_the_sums_of_their_months(monkeypatch):
    _serve(monkeypatch, *((1404, month, 10 + month, 5) for month in range(1, 13)))
    last_year = compute(TODAY).years[0]
    assert last_year.cell == Cell(Shown.NUMBER, 198, 594)
    assert [season.cell.cases for season in last_year.seasons] == [36, 45, 54, 63]


def test_a_total_that_would_give_a_month_away_is_withheld(monkeypatch):
    _serve(monkeypatch, (1404, 1, 20, 5), (1404, 2, 30, 5), (1404, 3, 3, 5))
    spring = compute(TODAY).years[0].seasons[0]
    assert [month.cell.shown for month in spring.months] == [Shown.NUMBER, Shown.NUMBER, Shown.FEW]
    assert spring.cell == Cell(Shown.WITHHELD)


def test_the_average_is_that_of_the_last_twelve_months_and_needs_five_households(monkeypatch):
    _serve(monkeypatch, (1404, 2, 50, 90), (1405, 2, 4, 10), (1405, 8, 2, 19))
    assert compute(TODAY).average_days == 13
    _serve(monkeypatch, (1404, 2, 50, 90), (1405, 2, 4, 10))
    assert compute(TODAY).average_days is None


def test_without_a_hand_over_there_is_nothing_to_show(monkeypatch):
    _serve(monkeypatch)
    assert compute(TODAY).is_empty
    _serve(monkeypatch, (1405, 9, 50, 10))
    assert compute(TODAY).is_empty, "this month is not over"


def test_in_the_first_month_of_a_year_only_the_last_one_is_shown(monkeypatch):
    _serve(monkeypatch, (1404, 12, 6, 10))
    shown = compute(JalaliDate(1405, 1, 1).to_date())
    assert shown.years[0].seasons[3].months[2].cell == Cell(Shown.NUMBER, 6, 18)
    assert {season.cell.shown for season in shown.years[1].seasons} == {Shown.NOT_OVER}
    assert JalaliDate.from_date(shown.until) == JalaliDate(1404, 12, 29)


def test_they_are_computed_once_an_hour(monkeypatch):
    _serve(monkeypatch, (1405, 8, 7, 10))
    first = service_figures(TODAY)
    _serve(monkeypatch, (1405, 8, 9, 10))
    assert service_figures(TODAY) == first


@pytest.mark.django_db
def test_the_door_gives_the_figures_of_today():
    assert service.service_figures().is_empty
