"""Empty tables between tests that commit, even those whose triggers refuse every DELETE."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db.backends.base.base import BaseDatabaseWrapper

_REFUSING = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND sql LIKE '%RAISE(ABORT%'"


@contextmanager
def refusing_triggers_lifted(connection: BaseDatabaseWrapper) -> Iterator[None]:
    """Drop SQLite's refusing triggers for this block; PostgreSQL's TRUNCATE does not meet them."""
    if connection.vendor != "sqlite":
        yield
        return
    with connection.cursor() as cursor:
        triggers = cursor.execute(_REFUSING).fetchall()
        for name, _ in triggers:
            cursor.execute(f"DROP TRIGGER {connection.ops.quote_name(name)}")
        try:
            yield
        finally:
            for _, sql in triggers:
                cursor.execute(sql)
