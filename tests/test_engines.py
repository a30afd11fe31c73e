"""Each engine's run is about that engine, and commits of one test are gone for the next."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.contrib.auth.models import Group
from django.db import connection, transaction
from django.test import TransactionTestCase
from wagtail.models import Page

from tests.engines import runs_on


@pytest.fixture
def content(db: None) -> None:
    """Stand for the installed pages: the name is what tells."""


@pytest.mark.postgresql
@pytest.mark.django_db(transaction=True)
def test_two_sessions_run_side_by_side_on_postgresql():
    """One holds a row, the other reads it meanwhile and is refused the lock at once."""
    assert connection.vendor == "postgresql"
    group = Group.objects.create(name="held")
    with transaction.atomic(), ThreadPoolExecutor(1) as other:
        Group.objects.select_for_update().get(pk=group.pk)
        assert other.submit(_sees_but_may_not_lock, group.pk).result(timeout=20) == (True, False)


def _sees_but_may_not_lock(pk: int) -> tuple[bool, bool]:
    try:
        with transaction.atomic():
            seen = Group.objects.filter(pk=pk).exists()
            locked = Group.objects.filter(pk=pk).select_for_update(skip_locked=True).exists()
        return seen, locked
    finally:
        connection.close()


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("round_", [1, 2])
def test_a_test_that_commits_starts_with_what_the_migrations_installed(round_: int):
    assert Page.objects.filter(depth=1).exists()
    assert not Group.objects.filter(name="left behind").exists()
    Group.objects.create(name="left behind")


@pytest.mark.django_db(transaction=True)
def test_what_a_test_commits_is_gone_before_any_other():
    before = set(Group.objects.values_list("pk", "name"))
    Group.objects.create(name="left behind")
    case = TransactionTestCase()
    case._fixture_teardown()
    assert set(Group.objects.values_list("pk", "name")) == before
    assert Group.objects.create(name="next").pk == max(pk for pk, _ in before) + 1


@pytest.mark.django_db
@pytest.mark.postgresql
def test_a_marked_test_runs_on_postgresql_only(request: pytest.FixtureRequest):
    assert runs_on("postgresql", request.node)
    assert not runs_on("sqlite", request.node)


def test_a_test_without_a_database_runs_once(request: pytest.FixtureRequest):
    assert runs_on("sqlite", request.node)
    assert not runs_on("postgresql", request.node)


@pytest.mark.django_db
def test_a_test_with_a_database_runs_on_both(request: pytest.FixtureRequest):
    assert runs_on("sqlite", request.node)
    assert runs_on("postgresql", request.node)


def test_a_test_of_the_installed_pages_runs_once(content: None, request: pytest.FixtureRequest):
    assert runs_on("sqlite", request.node)
    assert not runs_on("postgresql", request.node)
