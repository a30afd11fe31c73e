"""The history rows of one case, of all its models, in one query."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.db import models
from django.db.models import F, Value
from django.db.models.functions import JSONObject

from cases.models import VERSIONED_MODELS, Case


@dataclass(frozen=True)
class HistoryRow:
    """One row as it stood after a version; ``values`` holds what the database's JSON made of its columns."""

    model: type[models.Model]
    pk: int
    version_id: int
    values: dict[str, Any]


def history_rows(case: Case) -> Iterator[HistoryRow]:
    """Yield every history row of a case: version by version, model by model, in the order of writing.

    The tables differ in their columns, so each row comes as one JSON object: thirteen tables, one query.
    """
    first, *others = (_rows_of(number, model, case) for number, model in enumerate(VERSIONED_MODELS))
    everything = first.union(*others, all=True)
    for version_id, number, pk, _history_id, values in sorted(everything, key=lambda row: row[:4]):
        yield HistoryRow(VERSIONED_MODELS[number], pk, version_id, values)


def tracked(model: type[models.Model]) -> list[models.Field]:
    """Return the fields whose values the history of a model keeps."""
    return list(model.history.model.tracked_fields)


def _rows_of(number: int, model: type[models.Model], case: Case) -> models.QuerySet:
    columns = JSONObject(**{field.attname: F(field.attname) for field in tracked(model)})
    return (
        model.history.model.objects.filter(case_version__case=case)
        .order_by()
        .annotate(model_number=Value(number, models.IntegerField()), columns=columns)
        .values_list("case_version_id", "model_number", model._meta.pk.attname, "history_id", "columns")
    )
