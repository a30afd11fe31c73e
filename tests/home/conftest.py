"""The installed pages, once for all tests of this folder, taken back afterwards."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from django.core.cache import cache
from django.db import transaction
from pytest_django.plugin import DjangoDbBlocker

from tests.installed import install_pages


@pytest.fixture(scope="package")
def _installed_content(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """Install once for all tests of the folder; those that commit stand elsewhere."""
    with content_installed(django_db_blocker):
        yield


@contextmanager
def content_installed(blocker: DjangoDbBlocker) -> Iterator[None]:
    """Hold a transaction open around some tests; each test is a savepoint inside it."""
    with blocker.unblock(), transaction.atomic():
        install_pages()
        yield
        transaction.set_rollback(True)
    # Wagtail keeps the addresses of sites there, and these sites are gone.
    cache.clear()


@pytest.fixture
def content(_installed_content: None, db: None) -> None:
    """Have every page of the first content in every language. Not for tests that commit."""
