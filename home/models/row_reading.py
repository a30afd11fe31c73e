"""The rows of every list of a page, read in one query instead of one for each list."""

import json
from collections.abc import Iterable
from functools import cache
from typing import Any

from django.db import models
from django.db.models import F, Value
from django.db.models.functions import Cast, JSONObject
from wagtail.models import Orderable, Page

from portal.prepared_query import Open, PreparedQuery

RowModels = dict[str, type[Orderable]]
StoredRow = tuple[str, str]  # The name of its list, and the row in JSON.


def read_rows(page: Page, names: Iterable[str]) -> tuple[StoredRow, ...] | None:
    """Read these lists of a stored page for its templates; those of a preview stay as they are.

    Return the list and the text of each stored row: where these are the same, so is what is drawn of them.
    Of a preview, or of a page whose lists were looked at before, this cannot be told.
    """
    known = page.__dict__.get("_cluster_related_objects", {})
    row_models = {name: page._meta.get_field(name).related_model for name in names}
    if row_models.keys() <= known.keys():
        return None
    stored = sorted(_query(type(page), tuple(row_models)).ask(page=page.pk))
    page.__dict__["_cluster_related_objects"] = _RowsOnDemand(known, row_models, stored)
    return None if known else tuple(stored)


class _RowsOnDemand(dict):
    """The lists of a page by name; of stored rows objects are made for the lists that somebody asks for."""

    def __init__(self, known: dict[str, list], row_models: RowModels, stored: list[StoredRow]) -> None:
        super().__init__(known)
        self._row_models, self._stored = row_models, stored

    def __missing__(self, name: str) -> list[Orderable]:
        model = self._row_models[name]
        rows = [_row(model, json.loads(text)) for of_list, text in self._stored if of_list == name]
        self[name] = sorted(rows, key=lambda row: (row.sort_order or 0, row.pk))
        return self[name]


@cache
def _query(page_model: type[Page], names: tuple[str, ...]) -> PreparedQuery:
    """Each table gives its rows as one JSON text, whose shape is the same for all: they can be one query."""

    def write() -> models.QuerySet:
        first, *others = [_rows_of(name, page_model._meta.get_field(name).related_model) for name in names]
        return first.union(*others, all=True)

    return PreparedQuery(write)


def _rows_of(name: str, model: type[Orderable]) -> models.QuerySet:
    # The names of the columns are quoted apart: a row may have a field called «name».
    columns = {field.attname: F(field.attname) for field in model._meta.concrete_fields}
    rows = model.objects.filter(page_id=Open("page", models.BigIntegerField())).order_by()
    return rows.annotate(
        kind_of_row=Value(name, output_field=models.CharField()),
        stored_row=Cast(JSONObject(**columns), models.TextField()),
    ).values_list("kind_of_row", "stored_row")


def _row(model: type[Orderable], stored: dict[str, Any]) -> Orderable:
    fields = model._meta.concrete_fields
    values = [_value(field, stored[field.attname]) for field in fields]
    return model.from_db("default", [field.attname for field in fields], values)


def _value(field: models.Field, stored: Any) -> Any:
    if isinstance(field, models.JSONField):
        # SQLite tells a list inside a JSON value as text, PostgreSQL as a list.
        return json.loads(stored) if isinstance(stored, str) else stored
    return field.to_python(stored)
