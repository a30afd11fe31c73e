"""The parts of a number in Arabic digits stay in their places."""

import pytest

from portal.persian.in_order import in_order


@pytest.mark.parametrize(
    "text", ["025-37740000", "۰۲۵-۳۷۷۴", "1405-1", "١٤٠٥/٠٩/٠٥", "١٢:٣٠", "١٢٣٤", "", "ABCD-٢", "١-A"]
)
def test_what_keeps_its_order_by_itself_is_left_alone(text: str):
    assert in_order(text) == text


@pytest.mark.parametrize("sign", ["-", "–", " ", " - ", ") "])
def test_a_sign_between_two_numbers_is_guarded_on_both_sides(sign: str):
    assert in_order(f"٠٢٥{sign}٣٧٧{sign}٤") == f"٠٢٥\u200e{sign}\u200e٣٧٧\u200e{sign}\u200e٤"


def test_twice_is_once():
    assert in_order(in_order("٠٢٥-٣٧٧")) == in_order("٠٢٥-٣٧٧")
