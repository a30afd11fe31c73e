"""Compile the message catalogues that stand in the repository as text (.po) into what gettext reads (.mo)."""

from collections.abc import Iterable
from pathlib import Path

import polib


def compile_catalogues(folders: Iterable[Path]) -> list[Path]:
    """Compile every catalogue below ``folders`` that changed since it was compiled; return the ones compiled.

    Fuzzy and obsolete entries are left out. Each file is replaced in one step, so that a server or a test run
    that reads it at the same moment sees the old one or the new one.
    """
    sources = [source for folder in folders for source in sorted(Path(folder).rglob("*.po"))]
    changed = [source for source in sources if _is_stale(source)]
    for source in changed:
        unfinished = source.with_suffix(".mo.new")
        polib.pofile(str(source)).save_as_mofile(str(unfinished))
        unfinished.replace(source.with_suffix(".mo"))
    return changed


def _is_stale(source: Path) -> bool:
    compiled = source.with_suffix(".mo")
    return not compiled.exists() or compiled.stat().st_mtime_ns <= source.stat().st_mtime_ns
