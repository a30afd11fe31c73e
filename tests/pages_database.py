"""A database file with the installed pages of every language, made once and copied.

Installing some ninety pages with their revisions costs half a minute; copying the file a few milliseconds.
Needs settings, and no models.
"""

import hashlib
from pathlib import Path

from tests.migrated import ROOT, made_once, manage, migrated_database

# What the pages are made of.
INGREDIENTS = ("home/**/*.py", "home/content/*/*", "portal/settings/languages.py")


def database_with_pages() -> Path:
    """Return the file of a database with the installed pages, to be copied and never written to."""
    migrated = migrated_database()
    digest = hashlib.sha256(migrated.name.encode())
    for pattern in INGREDIENTS:
        for path in sorted(ROOT.glob(pattern)):
            digest.update(path.read_bytes())
    return made_once("pages", digest.hexdigest()[:16], _install, migrated)


def _install(folder: Path) -> None:
    manage(folder, "install_content")
