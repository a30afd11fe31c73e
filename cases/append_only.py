"""Tables whose rows are added and never changed: the database itself refuses, whoever asks.

A version, a history row and a line of the access log are evidence; and a cancelled document stays cancelled.
PostgreSQL and SQLite get triggers that say so, made by a migration.
"""

from collections.abc import Iterable, Iterator

from django.db.backends.base.base import BaseDatabaseWrapper

_MESSAGE = "rows of this table are never changed"
_CANCELLED = "a cancelled document stays cancelled"
_DOCUMENTS = "cases_identitydocument"


def install(connection: BaseDatabaseWrapper, tables: Iterable[str]) -> None:
    """Create the triggers of these tables and of the identity documents; harmless when they exist."""
    statements = _postgresql(tables) if connection.vendor == "postgresql" else _sqlite(tables)
    _run(connection, statements)


def lift(connection: BaseDatabaseWrapper, tables: Iterable[str]) -> None:
    """Drop the triggers: for a migration that must rewrite rows, or a test run that empties its tables."""
    suffix = "ON {table}" if connection.vendor == "postgresql" else ""
    names = [(f"keep_{event}_{table}", table) for table in tables for event in ("update", "delete")]
    names += [("stay_cancelled", _DOCUMENTS), ("keep_cancelled", _DOCUMENTS)]
    _run(connection, (f"DROP TRIGGER IF EXISTS {name} {suffix.format(table=table)}" for name, table in names))


def _run(connection: BaseDatabaseWrapper, statements: Iterable[str]) -> None:
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)


def _sqlite(tables: Iterable[str]) -> Iterator[str]:
    for table in tables:
        for event in ("update", "delete"):
            yield (
                f"CREATE TRIGGER IF NOT EXISTS keep_{event}_{table} BEFORE {event.upper()} ON {table} "
                f"BEGIN SELECT RAISE(ABORT, '{_MESSAGE}'); END"
            )
    yield (
        f"CREATE TRIGGER IF NOT EXISTS stay_cancelled BEFORE UPDATE ON {_DOCUMENTS} "
        f"WHEN OLD.state = 'cancelled' AND NEW.state <> 'cancelled' "
        f"BEGIN SELECT RAISE(ABORT, '{_CANCELLED}'); END"
    )
    yield (
        f"CREATE TRIGGER IF NOT EXISTS keep_cancelled BEFORE DELETE ON {_DOCUMENTS} "
        f"WHEN OLD.state = 'cancelled' BEGIN SELECT RAISE(ABORT, '{_CANCELLED}'); END"
    )


def _postgresql(tables: Iterable[str]) -> Iterator[str]:
    yield (
        "CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS "
        "$$ BEGIN RAISE EXCEPTION '%', TG_ARGV[0] USING ERRCODE = 'integrity_constraint_violation'; END $$"
    )
    for table in tables:
        for event in ("update", "delete"):
            name = f"keep_{event}_{table}"
            yield f"DROP TRIGGER IF EXISTS {name} ON {table}"
            yield (
                f"CREATE TRIGGER {name} BEFORE {event.upper()} ON {table} "
                f"FOR EACH ROW EXECUTE FUNCTION refuse_change('{_MESSAGE}')"
            )
    yield f"DROP TRIGGER IF EXISTS stay_cancelled ON {_DOCUMENTS}"
    yield (
        f"CREATE TRIGGER stay_cancelled BEFORE UPDATE ON {_DOCUMENTS} FOR EACH ROW "
        f"WHEN (OLD.state = 'cancelled' AND NEW.state <> 'cancelled') "
        f"EXECUTE FUNCTION refuse_change('{_CANCELLED}')"
    )
    yield f"DROP TRIGGER IF EXISTS keep_cancelled ON {_DOCUMENTS}"
    yield (
        f"CREATE TRIGGER keep_cancelled BEFORE DELETE ON {_DOCUMENTS} FOR EACH ROW "
        f"WHEN (OLD.state = 'cancelled') EXECUTE FUNCTION refuse_change('{_CANCELLED}')"
    )
