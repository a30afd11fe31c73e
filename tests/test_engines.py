"""Each engine's run is about that engine, and commits of one test are gone for the next."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.contrib.auth.models import Group
from django.db import IntegrityError, connection, transaction
from wagtail.models import Page

from tests.engines import is_transactional, runs_on


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


@pytest.mark.django_db
@pytest.mark.postgresql
def test_a_marked_test_runs_on_postgresql_only(request: pytest.FixtureRequest):
    assert runs_on("postgresql", request.node)
    assert not runs_on("sqlite", request.node)
    assert not is_transactional(request.node)


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


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("round_", [1, 2])
def test_a_table_whose_rows_cannot_be_deleted_is_still_empty_for_the_next_test(round_: int):
    """SQLite's triggers refuse the DELETE with which Django empties tables; in a test they must."""
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute(
                "CREATE TRIGGER IF NOT EXISTS keep_groups BEFORE DELETE ON auth_group WHEN OLD.name = 'kept' "
                "BEGIN SELECT RAISE(ABORT, 'kept'); END"
            )
    assert not Group.objects.filter(name="kept").exists()
    kept = Group.objects.create(name="kept")
    if connection.vendor == "sqlite":
        with pytest.raises(IntegrityError):
            kept.delete()
