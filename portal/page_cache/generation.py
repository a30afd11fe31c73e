"""The word that all processes agree on: pages kept under another word are of the past."""

import os
import secrets
from contextlib import suppress
from pathlib import Path

from django.conf import settings

_LENGTH = 32


def read_generation() -> bytes | None:
    """Return the word of now, made if there is none; None where the folder cannot be used: keep nothing."""
    try:
        file = os.open(settings.PAGE_CACHE_FILE, os.O_RDONLY)
    except FileNotFoundError:
        return _begin(Path(settings.PAGE_CACHE_FILE))
    except OSError:
        return None
    try:
        word = os.read(file, _LENGTH)
    finally:
        os.close(file)
    return word if len(word) == _LENGTH else None


def end_generation() -> None:
    """Outdate whatever any process keeps. Removing needs no room on a full disk."""
    Path(settings.PAGE_CACHE_FILE).unlink(missing_ok=True)


def _begin(path: Path) -> bytes | None:
    """Write a new word in one step: nobody reads half of it, and of two at once the last one counts."""
    word = secrets.token_hex(_LENGTH // 2).encode()
    unfinished = path.with_name(f"{path.name}.{word.decode()}")
    try:
        unfinished.write_bytes(word)
        unfinished.replace(path)
    except OSError:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)
        return None
    return word
