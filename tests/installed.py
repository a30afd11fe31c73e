"""The installed pages of every language, installed once and copied wherever a test needs them.

Installing some ninety pages with their revisions costs half a minute; copying their rows a fraction of a
second. On PostgreSQL, where few tests read pages, they are installed each time.
"""

import hashlib
import sqlite3
from contextlib import closing
from pathlib import Path

from django.core.cache import cache
from django.db import connection, transaction

from home.content.installing import install_content
from tests.migrated import ROOT, made_once, manage, migrated_database

# What the pages are made of.
INGREDIENTS = ("home/**/*.py", "home/content/*/*", "portal/settings/languages.py")
# Rows of these are made by Django itself in every database, in an order of their own.
KEPT = {"django_migrations", "django_content_type", "auth_permission", "sqlite_sequence"}


def install_pages() -> None:
    """Put the installed pages into the test's database, within its transaction if there is one."""
    cache.clear()
    if connection.vendor == "sqlite":
        with transaction.atomic():
            _copy_rows(database_with_pages())
    else:
        install_content()


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


def _copy_rows(origin: Path) -> None:
    """Make every table that installing touches the same as in ``origin``."""
    with (
        closing(sqlite3.connect(f"file:{origin}?mode=ro", uri=True)) as source,
        connection.cursor() as cursor,
    ):
        for table in _tables(source):
            rows = source.execute(f'SELECT * FROM "{table}"').fetchall()
            cursor.execute(f'DELETE FROM "{table}"')
            if rows:
                places = ",".join(["%s"] * len(rows[0]))
                cursor.executemany(f'INSERT INTO "{table}" VALUES ({places})', rows)


def _tables(source: sqlite3.Connection) -> list[str]:
    """Return the tables of pages: those of the libraries and of ``home`` that hold any row."""
    found = source.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'"
    ).fetchall()
    names = [name for (name,) in found if name.startswith(("wagtail", "home_")) and "_fts" not in name]
    return [name for name in names if name not in KEPT]
