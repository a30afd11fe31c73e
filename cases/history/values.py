"""Stored values in words: choices by their labels, days as Jalali, rows by their names."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from django.contrib.auth import get_user_model
from django.db import models
from django.db.models import F, Value
from django.db.models.functions import Coalesce, Concat, NullIf, Trim

from cases import shown
from cases.correctable import every_field
from cases.languages import language_name
from cases.models import BorderPoint, Case, FeeAccount, Member, Proxy
from cases.models.fields import RialField

_LANGUAGE_FIELDS = {"language", "declaration_language"}


def parsed(column: models.Field, value: Any) -> Any:
    """Return a value out of JSON as the field's own type.

    SQLite leaves out the time zone, which is UTC, and keeps JSON inside JSON as text.
    """
    if isinstance(column, models.JSONField) and isinstance(value, str):
        return json.loads(value)
    target = column.target_field if isinstance(column, models.ForeignKey) else column
    result = target.to_python(value)
    if isinstance(result, datetime) and result.tzinfo is None:
        return result.replace(tzinfo=UTC)
    return result


@dataclass(frozen=True)
class Names:
    """What the keys in a case's rows stand for; one query for any number of them."""

    rows: Mapping[type[models.Model], Mapping[int, str]]
    fields: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, case: Case, keys: Iterable[tuple[type[models.Model], int]]) -> "Names":
        """Look up users, border points, accounts and proxies among the keys; members are known already."""
        wanted: dict[type[models.Model], set[int]] = {model: set() for model in _sources()}
        for model, key in keys:
            if model in wanted:
                wanted[model].add(key)
        found = _named(wanted)
        found[Member] = {member.pk: member.full_name for member in case.members.all()}
        return cls(found, {one.key: one.label for one in every_field(case)})

    def of_row(self, model: type[models.Model], key: int) -> str:
        """Return what a row is called."""
        return self.rows.get(model, {}).get(key, "")


def _sources() -> dict[type[models.Model], models.Expression]:
    """Return what rows of other tables are called, as the database says it."""
    full_name = Trim(Concat("first_name", Value(" "), "last_name"))
    user_name = Coalesce(NullIf(full_name, Value("")), F("username"), output_field=models.CharField())
    return {get_user_model(): user_name, BorderPoint: F("name"), FeeAccount: F("number"), Proxy: F("name")}


def _named(wanted: Mapping[type[models.Model], set[int]]) -> dict[type[models.Model], dict[int, str]]:
    """Return the names of rows of these tables, in one query."""
    kinds = list(wanted)
    parts = [
        model._default_manager.filter(pk__in=wanted[model])
        .order_by()
        .annotate(kind=Value(kinds.index(model), models.IntegerField()), called=name)
        .values_list("kind", "pk", "called")
        for model, name in _sources().items()
    ]
    found: dict[type[models.Model], dict[int, str]] = {model: {} for model in kinds}
    for kind, pk, called in parts[0].union(*parts[1:], all=True):
        found[kinds[kind]][pk] = called
    return found


def in_words(column: models.Field, value: Any, names: Names) -> str:
    """Return a parsed value as a person reads it; an empty one as an empty text."""
    if value is None or value == "" or value == []:
        return ""
    if isinstance(column, models.ForeignKey):
        return names.of_row(column.related_model, value)
    if isinstance(column, models.JSONField):
        return "، ".join(names.fields.get(key, key) for key in value)
    if column.name in _LANGUAGE_FIELDS:
        return language_name(value)
    if column.flatchoices:
        return str(dict(column.flatchoices).get(value, value))
    return _plain(column, value)


def _plain(column: models.Field, value: Any) -> str:
    if isinstance(column, models.BooleanField):
        return shown.yes_no(value)
    if isinstance(column, models.DateTimeField):
        return shown.moment(value)
    if isinstance(column, models.DateField):
        return shown.day(value)
    if isinstance(column, RialField | models.IntegerField):
        return shown.amount(value)
    return str(value)
