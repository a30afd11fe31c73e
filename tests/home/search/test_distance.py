"""Slips of the hand are counted."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from home.search.distance import distance

WORDS = st.text("ابپت", max_size=7)


@pytest.mark.parametrize(
    ("first", "second", "slips"),
    [
        ("خروج", "خروج", 0),
        ("خروح", "خروج", 1),
        ("خورج", "خروج", 1),
        ("خرج", "خروج", 1),
        ("خروجیی", "خروج", 2),
    ],
)
def test_slips_are_counted(first: str, second: str, slips: int):
    assert distance(first, second, 2) == slips


def test_what_is_too_far_is_not_counted():
    assert distance("خروج", "مدارک", 2) is None
    assert distance("خروج", "خروجیها", 2) is None


@given(WORDS, WORDS)
def test_it_is_the_same_both_ways(first: str, second: str):
    assert distance(first, second, 9) == distance(second, first, 9)
    assert (distance(first, second, 9) == 0) == (first == second)
