"""Log lines without personal data: what a database says of a refused row is left out."""

import logging
from types import TracebackType

_RowError = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


class RowlessFormatter(logging.Formatter):
    """Drop the lines in which PostgreSQL repeats the row it refused, with every name in it."""

    def formatException(self, ei: _RowError) -> str:
        lines = super().formatException(ei).splitlines()
        return "\n".join(line for line in lines if not line.lstrip().startswith(("DETAIL:", "CONTEXT:")))
