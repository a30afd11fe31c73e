"""Where a process keeps its pages: a dictionary that belongs to one generation."""

import time
from dataclasses import dataclass, field

from portal.page_cache.kept_page import KeptPage

# More addresses than the site has pages, in every language, by every name of the site.
MOST_PAGES = 2000

Key = tuple[str, str, str]


@dataclass
class _Content:
    generation: bytes
    pages: dict[Key, KeptPage] = field(default_factory=dict)


class Shelf:
    """Pages of one generation; what is asked for in the name of another is not here.

    Threads share it without a lock: at the worst one of them puts a page where nobody finds it.
    """

    def __init__(self) -> None:
        self._content = _Content(b"")

    def get(self, generation: bytes, key: Key) -> KeptPage | None:
        """Return the page if it is there and still true."""
        content = self._content
        if content.generation != generation:
            return None
        page = content.pages.get(key)
        return page if page is not None and time.time() < page.true_until else None

    def put(self, generation: bytes, key: Key, page: KeptPage) -> None:
        """Keep a page; the first one of another generation clears the shelf."""
        content = self._content
        if content.generation != generation or len(content.pages) >= MOST_PAGES:
            content = self._content = _Content(generation)
        content.pages[key] = page
