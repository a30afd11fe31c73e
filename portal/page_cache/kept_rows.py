"""Rows that every page asks for, kept in the memory of a process for as long as the pages made of them.

A form is nobody else's page and is built anew for each visitor; the menu above it is the same for all.
"""

import time
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from typing import Any

from django.conf import settings
from django.http import HttpRequest

from portal.page_cache.generation import read_generation


@dataclass
class _Content:
    generation: bytes
    rows: dict[Hashable, tuple[float, list[Any]]] = field(default_factory=dict)


_content = _Content(b"")


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
    content = _of(generation)
    true_until, rows = content.rows.get(key, (0.0, []))
    now = time.time()
    if now >= true_until:
        rows = find()
        content.rows[key] = (now + settings.PAGE_CACHE_SECONDS, rows)
    return rows


def _generation_of(request: HttpRequest) -> bytes | None:
    """Return the word that held before anything was read for this request."""
    if not hasattr(request, "_portal_generation"):
        request._portal_generation = read_generation()
    return request._portal_generation


def _of(generation: bytes) -> _Content:
    """Return what is kept under this word; as on the shelf of pages, no lock is needed."""
    global _content
    content = _content
    if content.generation != generation:
        content = _content = _Content(generation)
    return content
