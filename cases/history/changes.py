"""What one version changed, row by row and field by field, in words."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.db import models
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from cases.history.rows import HistoryRow, tracked
from cases.history.values import Names, in_words, parsed
from cases.models import (
    Case,
    Consent,
    ExitSlip,
    IdentityDocument,
    InformationRequest,
    Member,
    NajvaRegistration,
    Signatory,
)
from portal.persian.partial_date import PartialDate
from portal.persian.reader import reader_language

# What the line of the timeline says already, what only repeats it, or what nobody reads in a difference.
_UNTOLD: dict[type[models.Model], set[str]] = {
    Case: {"status", "version", "changed_at", "declaration_text", "case_number", "tracking_code"},
    ExitSlip: {"serial", "content", "payload", "replaces"},
    Member: {"position"},
    InformationRequest: {"asked_at"},
}
_BIRTH = ("birth_date", "birth_precision", "birth_calendar")
_WHOSE = (Member, IdentityDocument, Consent, NajvaRegistration, Signatory)


@dataclass(frozen=True)
class FieldChange:
    """One field: its label, and what stood there before and after."""

    label: str
    old: str
    new: str


@dataclass(frozen=True)
class RowChange:
    """One row that a version added or changed; ``whose`` names the person it belongs to."""

    title: str
    whose: str
    is_new: bool
    fields: tuple[FieldChange, ...]


def change_of(row: HistoryRow, before: HistoryRow | None, names: Names) -> RowChange | None:
    """Return the difference between two states of a row in words; None when a reader would see none."""
    fields = tuple(_field_changes(row, before, names))
    if not fields and before is not None:
        return None
    return RowChange(
        title=capfirst(str(row.model._meta.verbose_name)),
        whose=_whose(row, names),
        is_new=before is None,
        fields=fields,
    )


def _field_changes(row: HistoryRow, before: HistoryRow | None, names: Names) -> Iterator[FieldChange]:
    untold = _UNTOLD.get(row.model, set())
    for column in tracked(row.model):
        if column.primary_key or column.name in untold or column.name in _BIRTH or _is_owner(row, column):
            continue
        new, old = _words(column, row, names), _words(column, before, names)
        if new != old:
            yield FieldChange(capfirst(str(column.verbose_name)), old, new)
    if row.model is Member:
        new, old = _birth(row), _birth(before)
        if new != old:
            yield FieldChange(capfirst(_("birth date")), old, new)


def _words(column: models.Field, row: HistoryRow | None, names: Names) -> str:
    if row is None:
        return ""
    return in_words(column, parsed(column, row.values.get(column.attname)), names)


def _birth(row: HistoryRow | None) -> str:
    if row is None:
        return ""
    columns = {column.name: column for column in tracked(Member)}
    day, precision, calendar = (parsed(columns[name], row.values.get(name)) for name in _BIRTH)
    return PartialDate(day, precision, calendar).format(reader_language())


def _is_owner(row: HistoryRow, column: models.Field) -> bool:
    """Tell whether a column only says to which case, deed, slip or person the row belongs."""
    owners: dict[str, Any] = {"case": None, "undertaking": None, "slip": None}
    return column.name in owners or (column.name == "member" and row.model in _WHOSE)


def _whose(row: HistoryRow, names: Names) -> str:
    key = row.pk if row.model is Member else row.values.get("member_id")
    return names.of_row(Member, key) if row.model in _WHOSE and key else ""
