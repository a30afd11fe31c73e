"""The few lines of a page that show why it was found."""

from home.search.marking import Piece, marked

LENGTH = 220
BEFORE = 50
MORE = "…"


def excerpt(text: str, asked: tuple[str, ...], firsts: tuple[int, ...]) -> tuple[Piece, ...]:
    """Return the part of the text that holds most of the asked words, marked.

    ``firsts`` are the places of the first hit of each word; without any the text is shown from its beginning.
    """
    start = _start(text, firsts)
    end = min(len(text), start + LENGTH)
    if end < len(text):
        end = max(text.rfind(" ", start, end), text.rfind("\n", start, end), start + LENGTH // 2)
    pieces = marked(text[start:end], asked)
    before = (Piece(f"{MORE} "),) if start else ()
    after = (Piece(f" {MORE}"),) if end < len(text) else ()
    return (*before, *pieces, *after)


def _start(text: str, firsts: tuple[int, ...]) -> int:
    """Return where the excerpt begins: shortly before the hit after which most other hits follow closely."""
    if not firsts:
        return 0
    reach = LENGTH - BEFORE
    best = max(sorted(firsts), key=lambda one: sum(one <= other < one + reach for other in firsts))
    if best <= BEFORE:
        return 0
    line = text.rfind("\n", best - BEFORE, best)
    space = text.find(" ", best - BEFORE, best)
    return max(line, space) + 1 if max(line, space) >= 0 else best
