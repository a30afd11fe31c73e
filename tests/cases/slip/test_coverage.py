"""Letters without a shape are found before anything is drawn."""

from dataclasses import replace

import pytest

from cases.slip.coverage import check_letters
from cases.slip.errors import SlipNotRendered
from tests.cases.slip.households import household, named


def test_persian_pashto_kurdish_and_latin_letters_have_shapes():
    check_letters(named(household(34), "ښځه ډېره ګل ۍ ئەحمەد ڵ ڕ ێ ۆ عبدالحیّ هٔ Zarmina O'Neil‌ ‍"))


@pytest.mark.parametrize("letter", ["😀", "漢", "ڏ", "\ufffe"])
def test_a_letter_without_a_shape_is_refused_by_the_name_of_its_field(letter):
    with pytest.raises(SlipNotRendered, match=r"holder 1: given_name$") as refusal:
        check_letters(named(household(2), f"محمد{letter}"))
    assert "محمد" not in str(refusal.value)


def test_the_office_and_the_border_are_asked_about_too():
    with pytest.raises(SlipNotRendered, match="border_name"):
        check_letters(replace(household(1), border_name="漢"))
