"""Queries that every page asks: put into SQL once, and then only asked.

Django writes the SQL of a query anew each time, which takes several times as long as the database needs to
answer it. What differs from one time to the next stands in a query as an ``Open`` value.
"""

import threading
from collections.abc import Callable
from typing import Any

from django.db import DEFAULT_DB_ALIAS, connections, models
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models.expressions import Expression
from django.db.models.sql.compiler import SQLCompiler


class Open(Expression):
    """A value that is given when the query is asked, wherever an expression may stand."""

    def __init__(self, name: str, output_field: models.Field) -> None:
        super().__init__(output_field=output_field)
        self.name = name

    def as_sql(self, compiler: SQLCompiler, connection: BaseDatabaseWrapper) -> tuple[str, list["Open"]]:
        """Leave a place for the value; itself stands for it among the parameters."""
        return "%s", [self]


class PreparedQuery:
    """A query of the default database; ``write`` returns it, with an open value for all that ever changes."""

    def __init__(self, write: Callable[[], models.QuerySet]) -> None:
        self._write = write
        self._of_thread = threading.local()

    def ask(self, **values: Any) -> list[Any]:
        """Return what the query finds with these values."""
        connection = connections[DEFAULT_DB_ALIAS]
        written = getattr(self._of_thread, "written", None)
        if written is None or written.connection is not connection:
            written = self._of_thread.written = _Written(self._write(), connection)
        return written.ask(values)


class _Written:
    """The SQL of a query for one connection, asked by one thread at a time."""

    def __init__(self, queryset: models.QuerySet, connection: BaseDatabaseWrapper) -> None:
        self.connection = connection
        compiler = self._compiler = queryset.query.get_compiler(connection.alias)
        self._sql, self._parameters = compiler.as_sql()
        converters = compiler.get_converters([column for column, *_ in compiler.select])
        compiler.get_converters = lambda _columns: converters
        # Django makes objects of what comes back, with the compiler that knows what it has asked for.
        queryset.query.get_compiler = lambda *_args, **_kwargs: compiler
        self._answer = queryset._iterable_class(queryset)

    def ask(self, values: dict[str, Any]) -> list[Any]:
        bound = tuple(
            each.output_field.get_db_prep_value(values[each.name], self.connection)
            if isinstance(each, Open)
            else each
            for each in self._parameters
        )
        self._compiler.as_sql = lambda *_args, **_kwargs: (self._sql, bound)
        return list(self._answer)
