"""The snapshot of a slip survives storage letter by letter."""

import json
from dataclasses import FrozenInstanceError, replace

import pytest

from cases.slip.content import SlipContent
from tests.cases.slip.households import household


@pytest.mark.parametrize("members", [1, 6, 34])
def test_a_snapshot_comes_back_equal(members):
    content = household(members, is_sample=True)
    assert SlipContent.from_json(content.to_json()) == content


def test_letters_are_stored_as_they_were_written():
    assert "ښایسته ګل" in household(2).to_json()


def test_a_content_cannot_be_changed():
    with pytest.raises(FrozenInstanceError):
        household(1).serial = "01-1405-99999"


def test_a_slip_without_holders_is_refused():
    with pytest.raises(ValueError, match="at least one holder"):
        replace(household(1), holders=())


def test_the_first_holder_is_the_head():
    assert household(3).head.number == 1


def test_a_single_name_is_a_full_name():
    assert household(5).holders[4].full_name == "علی‌رضا"


@pytest.mark.parametrize(
    "change",
    [{"format": 2}, {"format": None}, {"note": "unknown"}, {"holders": [{"number": 1}]}],
    ids=["another form", "no form", "an unknown field", "a holder with missing fields"],
)
def test_a_snapshot_of_another_form_is_refused(change):
    stored = {**json.loads(household(1).to_json()), **change}
    with pytest.raises(ValueError):
        SlipContent.from_json(json.dumps(stored))
