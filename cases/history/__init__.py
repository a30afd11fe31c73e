"""The history of a case as a person reads it: one entry a version, with what changed in words."""

from cases.history.changes import FieldChange, RowChange
from cases.history.timeline import Entry, timeline

__all__ = ["Entry", "FieldChange", "RowChange", "timeline"]
