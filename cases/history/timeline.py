"""The timeline: one entry for each version of a case, the newest first."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.db import models
from django.utils.translation import gettext as _

from cases import shown
from cases.history.changes import RowChange, change_of
from cases.history.rows import HistoryRow, history_rows, tracked
from cases.history.values import Names
from cases.models import Case, CaseVersion

RowKey = tuple[type[models.Model], int]

# More than so many lines are folded away until somebody asks for them.
_MANY_LINES = 8
_MOST_NAMED = 3


@dataclass(frozen=True)
class Entry:
    """One line of the timeline."""

    version: CaseVersion
    changes: tuple[RowChange, ...]

    @property
    def moved(self) -> bool:
        """Tell whether the case came to another status by this."""
        return self.version.from_status != self.version.to_status

    @property
    def gist(self) -> str:
        """Return the rows that changed, in one line."""
        told = [
            f"{change.title}: {change.whose}" if change.whose else change.title for change in self.changes
        ]
        more = len(told) - _MOST_NAMED
        if more <= 0:
            return "، ".join(told)
        return _("%(some)s and %(more)s more") % {
            "some": "، ".join(told[:_MOST_NAMED]),
            "more": shown.amount(more),
        }

    @property
    def is_long(self) -> bool:
        """Tell whether the difference is too long to be read at a glance."""
        return sum(1 + len(change.fields) for change in self.changes) > _MANY_LINES


def timeline(case: Case, *, after: int = 0) -> list[Entry]:
    """Return the versions of a case that came after a number; ``case`` is fetched ``with_file()``.

    Three queries for any case: its versions, its history rows, and what the keys in them are called.
    """
    versions = list(case.versions.filter(number__gt=after).order_by("-number"))
    if not versions:
        return []
    rows = list(history_rows(case))
    names = Names.of(case, _keys(rows))
    changes: dict[int, list[RowChange]] = {}
    before: dict[RowKey, HistoryRow] = {}
    for version_id, states in _by_version(rows).items():
        told = (change_of(row, before.get(key), names) for key, row in states.items())
        changes[version_id] = [change for change in told if change is not None]
        before |= states
    return [Entry(version, tuple(changes.get(version.pk, ()))) for version in versions]


def _by_version(rows: list[HistoryRow]) -> dict[int, dict[RowKey, HistoryRow]]:
    """Return for each version, in order, how it left the rows it touched, in whatever steps it did so."""
    states: dict[int, dict[RowKey, HistoryRow]] = {}
    for row in rows:
        states.setdefault(row.version_id, {})[row.model, row.pk] = row
    return states


def _keys(rows: list[HistoryRow]) -> Iterator[tuple[type[models.Model], int]]:
    for row in rows:
        for column in tracked(row.model):
            if isinstance(column, models.ForeignKey) and row.values.get(column.attname) is not None:
                yield column.related_model, row.values[column.attname]
