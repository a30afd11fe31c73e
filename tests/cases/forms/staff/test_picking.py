"""Choices among fetched rows."""

import pytest
from django import forms

from cases.forms.staff.picking import PickMany, PickOne
from cases.models import Member


@pytest.fixture
def people() -> list[Member]:
    return [Member(pk=1, given_name="لاله"), Member(pk=2, given_name="ځلمی")]


def test_one_row_is_picked_by_its_key_and_no_other(people):
    field = PickOne()
    field.offer(people)
    assert field.clean("2") is people[1]
    assert field.choices == [("1", "لاله"), ("2", "ځلمی")]
    with pytest.raises(forms.ValidationError):
        field.clean("3")


def test_nothing_is_picked_where_nothing_is_required(people):
    field = PickOne(required=False)
    field.offer(people)
    assert field.clean("") is None


def test_many_rows_keep_their_identity(people):
    field = PickMany()
    field.offer(people, describe=lambda member: f"«{member}»")
    assert field.clean(["2", "1"]) == [people[1], people[0]]
    with pytest.raises(forms.ValidationError):
        field.clean([])
