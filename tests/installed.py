"""The installed pages of every language, in the database of a test.

Their rows are copied in a fraction of a second. On PostgreSQL, where few tests read pages, they are installed
each time.
"""

import sqlite3
from contextlib import closing
from pathlib import Path

from django.core.cache import cache
from django.db import connection, transaction

from home.content.installing import install_content
from tests.pages_database import database_with_pages

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
