"""The excerpt shows the place where the words stand."""

from home.search.excerpt import LENGTH, excerpt

FILLING = "این جمله چیزی نمی‌گوید. " * 20


def _text(pieces) -> str:
    return "".join(piece.text for piece in pieces)


def test_without_a_hit_the_text_is_shown_from_its_beginning():
    shown = excerpt(FILLING, ("خروج",), ())
    assert _text(shown).startswith("این جمله")
    assert _text(shown).endswith(" …")
    assert len(_text(shown)) <= LENGTH + 2


def test_a_short_text_is_shown_whole():
    assert _text(excerpt("برگه خروج", ("خروج",), (5,))) == "برگه خروج"


def test_the_place_with_most_words_is_chosen():
    text = f"کارت {FILLING}برگه خروج {FILLING}"
    words = ("کارت", "خروج", "برگه")
    shown = excerpt(text, words, tuple(text.index(word) for word in words))
    assert [piece.text for piece in shown if piece.is_marked] == ["برگه", "خروج"]
    assert _text(shown).startswith("… ")
    assert _text(shown).strip("… ") in text


def test_an_excerpt_begins_with_a_whole_line_or_word():
    text = f"{FILLING}\nبرگه خروج {FILLING}"
    assert _text(excerpt(text, ("خروج",), (text.index("خروج"),))).startswith("… برگه خروج")
