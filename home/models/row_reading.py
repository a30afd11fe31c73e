"""The rows of every list of a page, read in one query instead of one for each list."""

import json
from collections.abc import Iterable
from typing import Any

from django.db import models
from django.db.models import F, Value
from django.db.models.functions import JSONObject
from wagtail.models import Orderable, Page


def read_rows(page: Page, names: Iterable[str]) -> None:
    """Read these lists of a stored page for its templates; those of a preview stay as they are.

    Each table gives its rows as one JSON value, whose shape is the same for all: they can be one query.
    """
    known = page.__dict__.setdefault("_cluster_related_objects", {})
    row_models = {name: page._meta.get_field(name).related_model for name in names if name not in known}
    if not row_models:
        return
    first, *others = [_rows_of(page, name, model) for name, model in row_models.items()]
    for name in row_models:
        known[name] = []
    for name, stored in first.union(*others, all=True):
        known[name].append(_row(row_models[name], stored))
    for name in row_models:
        known[name].sort(key=lambda row: (row.sort_order or 0, row.pk))


def _rows_of(page: Page, name: str, model: type[Orderable]) -> models.QuerySet:
    # The names of the columns are quoted apart: a row may have a field called «name».
    columns = {field.attname: F(field.attname) for field in model._meta.concrete_fields}
    rows = model.objects.filter(page_id=page.pk).order_by()
    return rows.annotate(
        kind_of_row=Value(name, output_field=models.CharField()), stored_row=JSONObject(**columns)
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
