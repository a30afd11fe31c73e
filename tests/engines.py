"""Which test runs on which database engine, so that each run is whole and none is done twice in vain."""

import pytest
from django.test import TransactionTestCase

SCREENS = ("tests/cases/staff/", "tests/cases/public/")
DATABASE_FIXTURES = {"db", "transactional_db", "live_server", "django_db_setup"}


def runs_on(vendor: str, item: pytest.Item) -> bool:
    """Tell whether a test belongs to the run on this engine.

    SQLite runs everything but tests marked ``postgresql``: those need sessions that run side by side.
    PostgreSQL runs those, and everything else that touches the database. It leaves out what is asked of the
    installed pages: their queries are Wagtail's, and installing them there costs a minute. It also leaves out
    the screens of ``cases``: what they ask and store, they do through functions that are tested on both.
    """
    if item.get_closest_marker("postgresql"):
        return vendor == "postgresql"
    if vendor == "postgresql":
        return uses_database(item) and not shows_pages(item) and not is_about_a_screen(item)
    return True


def is_about_a_screen(item: pytest.Item) -> bool:
    """Tell whether a test lies among those of the views."""
    return item.nodeid.startswith(SCREENS)


def shows_pages(item: pytest.Item) -> bool:
    """Tell whether a test reads the installed pages, in a browser or without one."""
    return not {"playwright", "content"}.isdisjoint(item.fixturenames)


def uses_database(item: pytest.Item) -> bool:
    """Tell whether a test is allowed to touch the database."""
    in_test_case = issubclass(getattr(item, "cls", None) or object, TransactionTestCase)
    has_fixture = not DATABASE_FIXTURES.isdisjoint(item.fixturenames)
    return in_test_case or has_fixture or item.get_closest_marker("django_db") is not None
