"""Plain language: sentences are counted as a Persian reader counts them."""

import pytest

from home.editing.plain_language import count_words, long_sentences, office_words, sentences


@pytest.mark.parametrize(
    ("text", "count"),
    [("می‌خواهید بازگردید؟", 2), ("گفت‌وگو، نه – دستور!", 3), ("", 0), ("۱۵ روز", 2), ("—", 0)],
)
def test_what_a_half_space_joins_is_one_word(text: str, count: int) -> None:
    assert count_words(text) == count


def test_sentences_end_where_persian_ends_them() -> None:
    text = "آیا می‌آیید؟ بیایید! کارت را بیاورید؛ رسید را هم.\nبه help.unhcr.org بروید."
    assert sentences(text) == [
        "آیا می‌آیید",
        "بیایید",
        "کارت را بیاورید",
        "رسید را هم",
        "به help.unhcr.org بروید",
    ]


def test_only_sentences_above_the_limit_are_long() -> None:
    right, long = " ".join(["واژه"] * 25), " ".join(["واژه"] * 26)
    assert long_sentences(f"{right}. {long}.") == [long]


def test_an_office_word_is_shown_with_its_plain_word_once() -> None:
    assert office_words("جهت اخذ برگه، جهت خروج") == [("جهت", "برای"), ("اخذ", "گرفتن")]
    assert office_words("برای گرفتن برگه") == []
