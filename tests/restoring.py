"""Give every test the database as it was installed, even after a test that committed.

Django empties the tables after such a test, and so would rob every later one of what the migrations stored.
Here the whole database is put back from a copy: SQLite's with its backup, PostgreSQL's from a template. That
takes milliseconds, restores sequences as well, and lets tests run in any order.
"""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager

import pytest
from django.db import connection
from django.test import TransactionTestCase


@contextmanager
def restoring_after_commits() -> Iterator[None]:
    """Take a copy of the test database now; put it back after every test that commits within this block."""
    keep = {"sqlite": _sqlite_copy, "postgresql": _postgresql_copy}[connection.vendor]
    with keep() as restore, pytest.MonkeyPatch.context() as patch:
        patch.setattr(TransactionTestCase, "_fixture_teardown", lambda _: restore())
        yield


@contextmanager
def _sqlite_copy() -> Iterator[Callable[[], None]]:
    with closing(sqlite3.connect(":memory:", check_same_thread=False)) as copy:
        connection.ensure_connection()
        connection.connection.backup(copy)

        def restore() -> None:
            connection.ensure_connection()
            copy.backup(connection.connection)

        yield restore


@contextmanager
def _postgresql_copy() -> Iterator[Callable[[], None]]:
    quote = connection.ops.quote_name
    database = quote(connection.settings_dict["NAME"])
    copy = quote(f"{connection.settings_dict['NAME']}_installed")

    def execute(*statements: str) -> None:
        # A database that is copied or dropped must be nobody's.
        connection.close()
        with connection._nodb_cursor() as cursor:
            for statement in statements:
                cursor.execute(statement)

    execute(f"DROP DATABASE IF EXISTS {copy}", f"CREATE DATABASE {copy} TEMPLATE {database}")
    yield lambda: execute(
        f"DROP DATABASE {database} WITH (FORCE)", f"CREATE DATABASE {database} TEMPLATE {copy}"
    )
    execute(f"DROP DATABASE {copy}")
