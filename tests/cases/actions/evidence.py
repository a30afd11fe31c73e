"""What the database holds about cases, so that a test can say «nothing was stored»."""

from django.db import connection
from django.db.models import Max, Model

from cases.models import VERSIONED_MODELS, Case, CaseVersion, SerialCounter, SlipFile, SlipSerial

HISTORY_MODELS: tuple[type[Model], ...] = tuple(model.history.model for model in VERSIONED_MODELS)
_COUNTED = (*VERSIONED_MODELS, *HISTORY_MODELS, CaseVersion, SerialCounter, SlipFile, SlipSerial)
_COUNTS = " UNION ALL ".join(
    f"SELECT {place}, count(*) FROM {model._meta.db_table}" for place, model in enumerate(_COUNTED)
)


def traces(case: Case) -> tuple[object, ...]:
    """Return how many rows there are of everything, how the case itself stands, and the numbers given out."""
    with connection.cursor() as cursor:
        cursor.execute(_COUNTS)
        counts = sorted(cursor.fetchall())
    numbers = list(SerialCounter.objects.order_by("pk").values())
    return counts, Case.objects.filter(pk=case.pk).values().get(), numbers


def last_keys() -> dict[type[Model], int]:
    """Return the newest key of each history table."""
    return {model: model.objects.aggregate(last=Max("history_id"))["last"] or 0 for model in HISTORY_MODELS}


def rows_since(keys: dict[type[Model], int]) -> list[Model]:
    """Return the history rows written after those keys."""
    return [row for model, key in keys.items() for row in model.objects.filter(history_id__gt=key)]
