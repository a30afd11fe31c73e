"""A claim is of the kind that was written, or it is refused."""

from datetime import date

import pytest

from cases.slip.claim import day_of, days, text_of, whole_of


def test_a_day_comes_back_from_its_number():
    assert days(date(1970, 1, 2)) == 1
    assert day_of(days(date(2026, 11, 26))) == date(2026, 11, 26)


@pytest.mark.parametrize("value", [-1, 11, True, 1.0, "1", None])
def test_what_is_no_number_of_the_expected_size_is_refused(value: object):
    with pytest.raises(TypeError):
        whole_of(value, 10)


@pytest.mark.parametrize("value", [b"text", 1, None, ["text"]])
def test_what_is_no_text_is_refused(value: object):
    with pytest.raises(TypeError):
        text_of(value)
