"""Where a process keeps its pages, and the rows all of them need: a dictionary of one generation."""

import time
from collections.abc import Hashable
from dataclasses import dataclass, field
from typing import Generic, Protocol, TypeVar

# More addresses than the site has pages, in every language, by every name of the site.
MOST_KEPT = 2000


class Kept(Protocol):
    """What lies on a shelf; ``true_until`` is seconds since 1970."""

    @property
    def true_until(self) -> float: ...


K = TypeVar("K", bound=Kept)


@dataclass
class _Content(Generic[K]):
    generation: bytes
    kept: dict[Hashable, K] = field(default_factory=dict)


class Shelf(Generic[K]):
    """What is kept of one generation; what is asked for in the name of another is not here.

    Threads share it without a lock: at the worst one of them puts something where nobody finds it.
    """

    def __init__(self) -> None:
        self._content: _Content[K] = _Content(b"")

    def get(self, generation: bytes, key: Hashable) -> K | None:
        """Return what lies under the key if it is there and still true."""
        content = self._content
        if content.generation != generation:
            return None
        found = content.kept.get(key)
        return found if found is not None and time.time() < found.true_until else None

    def put(self, generation: bytes, key: Hashable, new: K) -> None:
        """Keep it; the first thing of another generation clears the shelf."""
        content = self._content
        if content.generation != generation or len(content.kept) >= MOST_KEPT:
            content = self._content = _Content(generation)
        content.kept[key] = new
