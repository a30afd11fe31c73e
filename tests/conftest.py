"""What every test shares: which engine it runs on, an installed database, and the site's own language."""

import gc
import shutil
import threading
from collections.abc import Iterator
from functools import lru_cache

import hypothesis
import pytest
from django.conf import settings
from django.core.cache import cache
from django.db import connection, connections
from django.utils import translation
from pytest_django import DjangoDbBlocker

from cases.slip import freeze
from portal.catalogues import compile_catalogues
from tests.engines import runs_on, shows_a_browser, uses_database
from tests.migrated import migrated_database
from tests.migrated_template import migrated_template
from tests.restoring import restoring_after_commits

# Two busy cores make single examples slow now and then; that says nothing about the code.
hypothesis.settings.register_profile("portal", deadline=None, print_blob=True)
hypothesis.settings.register_profile(
    "thorough", parent=hypothesis.settings.get_profile("portal"), max_examples=1_000
)
hypothesis.settings.load_profile("portal")


def pytest_configure(config: pytest.Config) -> None:
    """Compile the translations once, before any worker starts; keep one connection per thread."""
    # From the first browser test on an event loop lives in the tests' thread, and Django would open a second
    # connection for it: one that knows nothing of the installed data, nor of transactions that are open.
    connections._connections = threading.local()
    if not hasattr(config, "workerinput"):
        compile_catalogues(settings.LOCALE_PATHS)


def pytest_collection_finish() -> None:
    """Have the garbage collector pass over what lives as long as the run, and look less often at the rest.

    Django's models, forms and templates alone are a million objects; looking at them again and again costs a
    fifth of the processor time.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 20)


def pytest_report_header() -> str:
    """Say which engine this run is about, and how the other one is had."""
    if connection.vendor == "postgresql":
        return "engine: postgresql (only tests that use the database, browser tests left out)"
    return "engine: sqlite (tests marked «postgresql» run under: python -m tests.postgres pytest)"


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what the other engine's run is for.

    Tests without a database come first: some processes run them while another makes the databases. Then come
    the tests with a browser, which are long: what is short can be shared out at the end.
    """
    chosen = [item for item in items if runs_on(connection.vendor, item)]
    config.hook.pytest_deselected(items=list(set(items).difference(chosen)))
    items[:] = sorted(chosen, key=lambda item: (uses_database(item), not shows_a_browser(item)))


@pytest.fixture(scope="session")
def django_db_modify_db_settings(
    django_db_modify_db_settings_parallel_suffix: None,
    django_db_blocker: DjangoDbBlocker,
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    """Begin with what is migrated; to SQLite's file each thread of a live server has its own connection."""
    database = settings.DATABASES["default"]
    if connection.vendor == "postgresql":
        with django_db_blocker.unblock():
            database["TEST"]["TEMPLATE"] = migrated_template()
    else:
        path = tmp_path_factory.mktemp("database") / "test.sqlite3"
        shutil.copyfile(migrated_database(), path)
        database["TEST"]["NAME"] = str(path)
        database["OPTIONS"]["init_command"] += "PRAGMA synchronous=OFF;"


@pytest.fixture(scope="session")
def django_db_keepdb(django_db_keepdb: bool) -> bool:
    """Keep the copied file, which is migrated; pytest removes its folder."""
    return django_db_keepdb or connection.vendor == "sqlite"


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """Let each test start with what the migrations installed, whatever another has committed."""
    with django_db_blocker.unblock(), restoring_after_commits():
        yield


@pytest.fixture(autouse=True, scope="session")
def _a_slip_is_drawn_once() -> Iterator[None]:
    """Remember drawn slips: a pure function, and most of the time that a case needs on its way to a slip.

    The tests of the slip itself draw it anew.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(freeze, "render", lru_cache(maxsize=128)(freeze.render))
        yield


@pytest.fixture(autouse=True)
def _nothing_kept_from_another_test() -> None:
    """Empty the cache: Wagtail keeps there at which addresses pages begin, and those may be gone."""
    cache.clear()


@pytest.fixture(autouse=True)
def _in_the_sites_language() -> Iterator[None]:
    """Start each test in Persian, whatever language the test before it has left active."""
    with translation.override(settings.LANGUAGE_CODE):
        yield
