"""Which test runs on which database engine, so that each run is whole and none is done twice in vain."""

import pytest
from django.test import TransactionTestCase

DATABASE_FIXTURES = {"db", "transactional_db", "live_server", "django_db_setup"}


def runs_on(vendor: str, item: pytest.Item) -> bool:
    """Tell whether a test belongs to the run on this engine.

    SQLite runs everything but tests marked ``postgresql``: those need sessions that run side by side. Tests
    marked ``one_engine`` ask at length what does not depend on the engine, and run on SQLite only.
    PostgreSQL runs those, and everything else that touches the database. It leaves out what is asked of the
    installed pages: their queries are Wagtail's, and installing them there costs a minute.
    """
    if item.get_closest_marker("postgresql"):
        return vendor == "postgresql"
    if item.get_closest_marker("one_engine"):
        return vendor == "sqlite"
    if vendor == "postgresql":
        return uses_database(item) and not shows_pages(item)
    return True


def shows_pages(item: pytest.Item) -> bool:
    """Tell whether a test reads the installed pages, in a browser or without one."""
    return shows_a_browser(item) or "content" in item.fixturenames


def shows_a_browser(item: pytest.Item) -> bool:
    """Tell whether a test opens Chromium."""
    return "playwright" in item.fixturenames


def uses_database(item: pytest.Item) -> bool:
    """Tell whether a test is allowed to touch the database."""
    in_test_case = issubclass(getattr(item, "cls", None) or object, TransactionTestCase)
    has_fixture = not DATABASE_FIXTURES.isdisjoint(item.fixturenames)
    return in_test_case or has_fixture or item.get_closest_marker("django_db") is not None
