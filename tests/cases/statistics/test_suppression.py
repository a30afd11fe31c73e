"""No small number is shown, and none can be computed from what is."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases.statistics import suppression
from cases.statistics.suppression import Shown

Season = tuple[int, int, int]

_months = st.one_of(st.integers(0, 4), st.integers(0, 12), st.integers(0, 4000))
_seasons = st.tuples(_months, _months, _months)
_years = st.tuples(_seasons, _seasons, _seasons, _seasons)


def _sums(months: Iterable[int], fixed: dict[int, int]) -> set[int]:
    """Return what the hidden months of a season can add up to, some of them taken as known."""
    sums = {0}
    for place, number in enumerate(months):
        if suppression.month(number) is Shown.FEW:
            possible = [fixed[place]] if place in fixed else range(5)
            sums = {total + value for total in sums for value in possible}
    return sums


def _fits(months: Season, hidden: int) -> bool:
    """Tell whether a sum of the hidden months agrees with what is shown of the season."""
    seen = sum(number for number in months if suppression.month(number) is Shown.NUMBER)
    match suppression.season(months):
        case Shown.NUMBER:
            return seen + hidden == sum(months)
        case Shown.FEW:
            return seen + hidden < 5
        case Shown.WITHHELD:
            return seen + hidden >= 5
    return False


def _possible(seasons: tuple[Season, ...], at: tuple[int, int], value: int) -> bool:
    """Tell whether a reader of the whole table must reckon with this number in a hidden month."""
    totals = {0}
    for number, months in enumerate(seasons):
        fixed = {at[1]: value} if number == at[0] else {}
        seen = sum(month for month in months if suppression.month(month) is Shown.NUMBER)
        sums = {seen + hidden for hidden in _sums(months, fixed) if _fits(months, hidden)}
        totals = {total + part for total in totals for part in sums}
    total = sum(map(sum, seasons))
    match suppression.year(seasons):
        case Shown.NUMBER:
            return total in totals
        case Shown.FEW:
            return any(possible < 5 for possible in totals)
        case Shown.WITHHELD:
            return any(possible >= 5 for possible in totals)
    return False


def _hidden(seasons: tuple[Season, ...]) -> Iterator[tuple[int, int]]:
    for number, months in enumerate(seasons):
        for place, month in enumerate(months):
            if suppression.month(month) is Shown.FEW:
                yield number, place


@given(_years)
def test_every_hidden_month_can_still_be_any_number_below_five(seasons):
    for at in _hidden(seasons):
        assert all(_possible(seasons, at, value) for value in range(5))


@given(_years)
def test_no_number_below_five_is_shown_at_any_level(seasons):
    for months in seasons:
        assert suppression.season(months) is not Shown.NUMBER or sum(months) >= 5
        assert all(month >= 5 for month in months if suppression.month(month) is Shown.NUMBER)
    assert suppression.year(seasons) is not Shown.NUMBER or sum(map(sum, seasons)) >= 5


@given(_years)
def test_few_is_said_only_of_what_is_few(seasons):
    for months in seasons:
        assert (suppression.season(months) is Shown.FEW) is (sum(months) < 5)
    assert (suppression.year(seasons) is Shown.FEW) is (sum(map(sum, seasons)) < 5)


def test_even_the_withholding_leaves_four_numbers_of_five():
    published = defaultdict(list)
    for months in product(range(9), repeat=3):
        season = suppression.season(months)
        shown = tuple(month if suppression.month(month) is Shown.NUMBER else None for month in months)
        published[shown, season, sum(months) if season is Shown.NUMBER else None].append(months)
    for (shown, _season, _total), tables in published.items():
        for place, number in enumerate(shown):
            if number is None:
                assert len({table[place] for table in tables}) >= 4


@pytest.mark.parametrize(
    ("months", "shown"),
    [
        ((20, 30, 40), Shown.NUMBER),
        ((20, 30, 3), Shown.WITHHELD),
        ((20, 0, 40), Shown.WITHHELD),
        ((2, 3, 2), Shown.NUMBER),
        ((4, 4, 4), Shown.WITHHELD),
        ((1, 1, 1), Shown.FEW),
        ((0, 0, 0), Shown.FEW),
    ],
)
def test_a_season_is_shown_when_it_gives_no_month_away(months, shown):
    assert suppression.season(months) is shown


@pytest.mark.parametrize(
    ("seasons", "shown"),
    [
        (((20, 30, 40),) * 4, Shown.NUMBER),
        (((20, 30, 3), *((20, 30, 40),) * 3), Shown.WITHHELD),
        (((1, 0, 1), (0, 2, 0), (1, 1, 0), (0, 1, 1)), Shown.NUMBER),
        (((3, 4, 3), (4, 2, 3), (4, 4, 3), (3, 3, 4)), Shown.NUMBER),
        (((4, 4, 4),) * 4, Shown.WITHHELD),
        (((0, 0, 0),) * 4, Shown.FEW),
    ],
)
def test_a_year_is_shown_when_it_gives_no_month_away(seasons, shown):
    assert suppression.year(seasons) is shown
