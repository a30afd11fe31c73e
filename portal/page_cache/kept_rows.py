"""Rows that every page asks for, kept in the memory of a process for as long as the pages made of them.

A form is nobody else's page and is built anew for each visitor; the menu above it is the same for all.
"""

import time
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.http import HttpRequest

from portal.page_cache.generation import read_generation
from portal.page_cache.shelf import Shelf


@dataclass(frozen=True, slots=True)
class _Rows:
    rows: list[Any]
    true_until: float


_shelf: Shelf[_Rows] = Shelf()


def kept_rows(request: HttpRequest, key: Hashable, find: Callable[[], list[Any]]) -> list[Any]:
    """Return the rows that ``find`` finds, from memory where nothing that readers see has changed since.

    ``key`` says which rows, and there are few of them in all. Whoever gets them changes none of them.
    A request that may write finds its own: it would see what is not committed yet, and keep it for everybody.
    """
    if request.method not in ("GET", "HEAD") or not settings.PAGE_CACHE_SECONDS:
        return find()
    generation = _generation_of(request)
    if generation is None:
        return find()
    kept = _shelf.get(generation, key)
    if kept is None:
        kept = _Rows(find(), true_until=time.time() + settings.PAGE_CACHE_SECONDS)
        _shelf.put(generation, key, kept)
    return kept.rows


def _generation_of(request: HttpRequest) -> bytes | None:
    """Return the word that held before anything was read for this request."""
    if not hasattr(request, "_portal_generation"):
        request._portal_generation = read_generation()
    return request._portal_generation
