"""``/healthz``: whether this process can serve, for whoever watches it."""

from functools import cache

from django.db import Error, connection
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder
from django.http import HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe


@require_safe
@never_cache
def healthz(request: HttpRequest) -> HttpResponse:
    """Answer 200 «ok», or 503 and the reason in one line; one query, and nothing about anybody."""
    reason = _what_is_wrong()
    if reason is None:
        return HttpResponse("ok\n", content_type="text/plain")
    return HttpResponse(f"{reason}\n", status=503, content_type="text/plain")


def _what_is_wrong() -> str | None:
    try:
        connection.ensure_connection()
    except Error:
        return "the database does not answer"
    try:
        missing = _newest_migrations() - _applied_migrations()
    except Error:
        return "the database holds no tables of this portal"
    if missing:
        return f"migrations are not applied: {', '.join(sorted({app for app, _ in missing}))}"
    return None


@cache
def _newest_migrations() -> frozenset[tuple[str, str]]:
    """Return each app's last migration, read from disk once: the code of a process does not change."""
    return frozenset(MigrationLoader(None, ignore_no_migrations=True).graph.leaf_nodes())


def _applied_migrations() -> set[tuple[str, str]]:
    names = [name for _, name in _newest_migrations()]
    return set(MigrationRecorder.Migration.objects.filter(name__in=names).values_list("app", "name"))
