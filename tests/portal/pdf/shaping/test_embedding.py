"""One face as PDF objects."""

from portal.pdf.shaping.embedding import UsedGlyphs, _tag, _to_unicode


def test_a_code_stands_for_a_glyph_with_its_letter():
    used = UsedGlyphs("F1")
    assert used.code(7, "ل") == used.code(7, "ل") == 1
    assert used.code(7, "ا") == 2
    assert used.indices == [0, 7]


def test_the_character_map_gives_letters_for_codes():
    used = UsedGlyphs("F1")
    used.code(7, "لل")
    used.code(8, "")
    text = _to_unicode(used).decode("ascii")
    assert "<0001> <06440644>" in text
    assert "<0002>" not in text


def test_the_character_map_comes_in_blocks_of_a_hundred():
    used = UsedGlyphs("F1")
    for index in range(1, 151):
        used.code(index, "ا")
    text = _to_unicode(used).decode("ascii")
    assert "100 beginbfchar" in text
    assert "50 beginbfchar" in text


def test_the_subset_is_named_by_its_glyphs():
    first, second = UsedGlyphs("F1"), UsedGlyphs("F2")
    first.code(7, "ل")
    second.code(8, "ل")
    assert _tag(first) != _tag(second)
    assert len(_tag(first)) == 6
    assert _tag(first).isalpha()
