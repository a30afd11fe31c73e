"""``/healthz`` tells whether the site can serve, cheaply, and nothing else."""

import pytest
from django.db import OperationalError, ProgrammingError, connection
from django.db.migrations.recorder import MigrationRecorder

from portal import health

pytestmark = pytest.mark.django_db


def test_it_answers_ok_when_the_database_answers_and_is_migrated(client, django_assert_max_num_queries):
    client.get("/healthz")
    with django_assert_max_num_queries(2):
        response = client.get("/healthz")
    assert (response.status_code, response.content) == (200, b"ok\n")
    assert response["Content-Type"] == "text/plain"


def test_nobody_keeps_its_answer_and_it_sets_no_cookie(client):
    response = client.get("/healthz")
    assert "no-store" in response["Cache-Control"]
    assert not response.cookies


def test_it_names_the_apps_whose_migrations_are_missing(client):
    MigrationRecorder.Migration.objects.filter(app="wagtailcore").delete()
    response = client.get("/healthz")
    assert (response.status_code, response.content) == (503, b"migrations are not applied: wagtailcore\n")


def test_it_says_that_the_database_does_not_answer_and_hides_where_it_is(client, monkeypatch):
    monkeypatch.setattr(connection, "ensure_connection", _failing(OperationalError("host db.secret refused")))
    response = client.get("/healthz")
    assert (response.status_code, response.content) == (503, b"the database does not answer\n")


def test_it_says_that_the_tables_are_missing(client, monkeypatch):
    monkeypatch.setattr(health, "_applied_migrations", _failing(ProgrammingError("no such table")))
    response = client.get("/healthz")
    assert (response.status_code, response.content) == (503, b"the database holds no tables of this portal\n")


def test_it_can_only_be_read(client):
    assert client.post("/healthz").status_code == 405


def _failing(error: Exception):
    def fail(*args, **kwargs):
        raise error

    return fail
