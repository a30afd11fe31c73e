"""Where data may change: through models with a history, in actions, and a status only in the gate."""

import ast
from collections.abc import Iterator

from tests.architecture.shape import called_name
from tests.architecture.source import Offence, Source

PAST_THE_HISTORY = {
    "bulk_create",
    "bulk_update",
    "abulk_create",
    "abulk_update",
    "bulk_create_with_history",
    "bulk_update_with_history",
    "aupdate",
    "raw",
    "extra",
    "RawSQL",
    "cursor",
    "execute",
    "executemany",
    "_raw_delete",
    "save_base",
    "save_without_historical_record",
}
GATE = "cases/actions/transitioning.py"
WRITES = {"save", "delete", "create", "get_or_create", "update_or_create", "asave", "adelete", "acreate"}
ONLY_ASK = (
    "cases/staff/",
    "cases/public/",
    "cases/api/",
    "cases/forms/",
    "cases/permissions",
    "home/request/",
)
SIGNALS = {"django.dispatch", "django.db.models.signals", "django.core.signals"}


def writes_past_the_history(source: Source) -> Iterator[Offence]:
    """Yield calls that change rows without a version, or that hide SQL.

    A queryset's ``update`` takes keywords only; that tells it from those of dictionaries and digests.
    """
    for node, place in source.nodes:
        if not isinstance(node, ast.Call):
            continue
        name = called_name(node)
        if name in PAST_THE_HISTORY or (name == "update" and node.keywords and not node.args):
            where = f"{place}.{name}".lstrip(".")
            yield Offence(source.path, node.lineno, where, f"{name}() skips the history of what it changes")


def status_set_outside_the_gate(source: Source) -> Iterator[Offence]:
    """Yield assignments to ``….status`` in the cases, wherever the gate is not."""
    if not source.path.startswith("cases/") or source.path == GATE:
        return
    for node, place in source.nodes:
        targets = node.targets if isinstance(node, ast.Assign) else [getattr(node, "target", None)]
        if any(isinstance(target, ast.Attribute) and target.attr == "status" for target in targets):
            yield Offence(source.path, node.lineno, place, "a status changes in the gate only")


def writes_where_one_only_asks(source: Source) -> Iterator[Offence]:
    """Yield ORM writes in views, forms and permissions: they call an action instead."""
    if not source.path.startswith(ONLY_ASK):
        return
    for node, place in source.nodes:
        is_method = isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)
        if is_method and called_name(node) in WRITES:
            where = f"{place}.{called_name(node)}".lstrip(".")
            yield Offence(source.path, node.lineno, where, f"{called_name(node)}() belongs in an action")


def signals(source: Source) -> Iterator[Offence]:
    """Yield imports of signals: what follows a transition is called by the gate."""
    for node in ast.walk(source.tree):
        if isinstance(node, ast.ImportFrom):
            names = {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
            if names & SIGNALS:
                yield Offence(source.path, node.lineno, str(node.module), "no signals of our own")
