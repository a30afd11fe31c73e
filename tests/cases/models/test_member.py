"""A member's age, and the folded copy of the names."""

import pytest

from cases.models import Member
from cases.models.member import SEARCH_LENGTH
from tests import households
from tests.households import Bureau


def test_a_single_name_has_no_space_behind_it():
    assert Member(given_name="گل‌آقا").full_name == "گل‌آقا"


@pytest.mark.django_db
def test_the_search_copy_follows_the_names(bureau: Bureau):
    member = households.submit(bureau, households.family(2)).members.get(position=2)
    assert member.search_text == "ښایسته گل احمدزی ډاډگل"


@pytest.mark.django_db
def test_a_sign_that_folds_into_many_letters_does_no_harm(bureau: Bureau):
    entries = households.family(1)
    entries[0].member.given_name = "ﷺ" * 100
    member = households.submit(bureau, entries).members.get()
    assert len(member.search_text) == SEARCH_LENGTH
