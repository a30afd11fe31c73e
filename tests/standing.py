"""Households that stand for all tests of a module or folder, in a transaction around them.

Each test is a savepoint within it, so that what one does is gone for the next. Not for tests that commit.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from django.conf import settings
from django.db import transaction
from django.utils import translation
from pytest_django import DjangoDbBlocker


@contextmanager
def standing(blocker: DjangoDbBlocker) -> Iterator[None]:
    """Keep what is made at the beginning of this block until its end, and take it back."""
    with blocker.unblock(), transaction.atomic(), translation.override(settings.LANGUAGE_CODE):
        yield
        transaction.set_rollback(True)
