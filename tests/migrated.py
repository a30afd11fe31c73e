"""A migrated SQLite file, made once and copied: by every process of a run, and by the runs after it.

Migrating costs half a minute of processor time, copying a few milliseconds. The file is found by a digest of
what it is made of, so that a changed migration makes a new one.
"""

import fcntl
import hashlib
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from django.conf import settings

ROOT = Path(__file__).resolve().parents[1]
# What would make the copy wrong. What it only lacks (a new library's tables), Django migrates in the copy.
INGREDIENTS = ("*/migrations/*.py", "cases/append_only.py")
KEPT_SECONDS = 3600


def migrated_database() -> Path:
    """Return the file of a migrated database, to be copied and never written to."""
    return made_once("migrated", migrations_digest(), lambda folder: manage(folder, "migrate"))


def migrations_digest() -> str:
    """Return a word that is another one as soon as a migration is."""
    digest = hashlib.sha256()
    for pattern in INGREDIENTS:
        for path in sorted(ROOT.glob(pattern)):
            digest.update(str(path.relative_to(ROOT)).encode() + path.read_bytes())
    return digest.hexdigest()[:16]


def made_once(kind: str, digest: str, make: Callable[[Path], None], origin: Path | None = None) -> Path:
    """Return the database of this kind and digest; make it where it is missing, from a copy of ``origin``.

    ``make`` works on ``portal.sqlite3`` in the folder that it is given. Other processes wait meanwhile.
    """
    folder = settings.DATA_DIR / "test-databases" / kind
    folder.mkdir(parents=True, exist_ok=True)
    database = folder / f"{digest}.sqlite3"
    with (folder / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not database.exists():
            _remove_outdated(folder)
            unfinished = folder / "portal.sqlite3"
            unfinished.unlink(missing_ok=True)
            if origin is not None:
                shutil.copyfile(origin, unfinished)
            make(folder)
            unfinished.rename(database)
    return database


def manage(folder: Path, command: str) -> None:
    """Run a management command on the database in ``folder``, in a process that leaves no connection open."""
    environment = {**os.environ, "DATA_DIR": str(folder), "DJANGO_SETTINGS_MODULE": "portal.settings.test"}
    environment.pop("DATABASE_URL", None)
    environment.pop("TEST_DATABASE_URL", None)
    words = [sys.executable, str(ROOT / "manage.py"), command, "--verbosity", "0"]
    subprocess.run(words, env=environment, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)


def _remove_outdated(folder: Path) -> None:
    """Remove what other runs no longer use; one that runs right now may."""
    for path in folder.glob("*.sqlite3"):
        if time.time() - path.stat().st_mtime > KEPT_SECONDS:
            path.unlink()
