"""Rich text is read as Wagtail stores it."""

from home.editing.rich_text import Link, read_rich_text


def test_links_inside_and_outside_are_told_apart() -> None:
    read = read_rich_text(
        '<p>از <a linktype="page" id="7">مدارک لازم</a> و <a href="https://help.unhcr.org/">کمیساریا</a></p>'
    )
    assert read.links == (Link("مدارک لازم", "", 7), Link("کمیساریا", "https://help.unhcr.org/"))
    assert read.paragraphs == ("از مدارک لازم و کمیساریا",)


def test_an_image_counts_with_its_words_or_without_them() -> None:
    read = read_rich_text(
        '<embed embedtype="image" id="1" alt="نقشه" format="left"/><embed embedtype="image" id="2" alt=""/>'
    )
    assert read.images == ("نقشه", "")


def test_headings_and_bold_paragraphs_are_found() -> None:
    read = read_rich_text("<h3>عنوان</h3><p><b>همه درشت</b></p><p>یک <b>واژه</b></p><ul><li>نخست</li></ul>")
    assert read.headings == ((3, "عنوان"),)
    assert read.bold_paragraphs == ("همه درشت",)
    assert read.paragraphs == ("همه درشت", "یک واژه", "نخست")
