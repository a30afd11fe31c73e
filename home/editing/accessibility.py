"""What keeps a page usable for those who hear it or use no mouse: links, images, headings."""

import re
from collections.abc import Iterable
from itertools import pairwise

from portal.persian.text import fold

_FIRST_LEVEL_BELOW_THE_TITLE = 2
_VAGUE = frozenset(
    fold(words)
    for words in (
        "اینجا",
        "این‌جا",
        "این جا",
        "کلیک کنید",
        "اینجا کلیک کنید",
        "اینجا را کلیک کنید",
        "لینک",
        "پیوند",
        "این لینک",
        "این پیوند",
        "این صفحه",
        "بیشتر",
        "ادامه",
        "ادامه مطلب",
        "بیشتر بخوانید",
        "دانلود",
        "دلته",
        "هنا",
        "اضغط هنا",
        "here",
        "click here",
        "more",
        "read more",
        "link",
    )
)
_BARE_ADDRESS = re.compile(r"(https?://|www\.)\S+", re.IGNORECASE)


def is_empty_of_words(text: str) -> bool:
    """Say whether a text holds no letter and no digit, whatever spaces and marks it holds."""
    return not re.search(r"[^\W_]", text)


def is_vague(link_text: str) -> bool:
    """Say whether the words of a link do not tell where it leads."""
    return fold(link_text).strip(" .:»«›‹") in _VAGUE or bool(_BARE_ADDRESS.fullmatch(link_text.strip()))


def heading_jump(levels: Iterable[int]) -> tuple[int, int] | None:
    """Return the first pair of levels between which one is left out; the title of the page is level 1."""
    for before, level in pairwise([_FIRST_LEVEL_BELOW_THE_TITLE - 1, *levels]):
        if level > before + 1:
            return before, level
    return None


def has_empty_section(outline: list[str]) -> bool:
    """Say whether some heading has nothing below it; the outline is of «heading» and «text»."""
    return any(here == "heading" and after == "heading" for here, after in pairwise([*outline, "heading"]))
