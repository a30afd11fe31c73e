"""Cases in all statuses, built once for the many tests of this folder, which leave nothing behind."""

from collections.abc import Iterator

import pytest
from pytest_django import DjangoDbBlocker

from cases.models import Case
from cases.workflow.statuses import CaseStatus
from tests import households
from tests.cases.actions.performances import household
from tests.households import Bureau
from tests.standing import standing


@pytest.fixture(scope="package")
def everywhere(
    django_db_setup: None, django_db_blocker: DjangoDbBlocker
) -> Iterator[tuple[Bureau, dict[CaseStatus, Case]]]:
    """An office, and one household in each of the fourteen statuses, in a transaction of the folder.

    Each test is a savepoint within it. Tests that truly commit stand outside of this folder.
    """
    with standing(django_db_blocker):
        bureau = households.bureau()
        cases = {status: households.case_at(status, bureau, entries=household()) for status in CaseStatus}
        yield bureau, cases


@pytest.fixture
def bureau(db: None, everywhere: tuple[Bureau, dict[CaseStatus, Case]]) -> Bureau:
    """The office of those households."""
    return everywhere[0]


@pytest.fixture
def at(db: None, everywhere: tuple[Bureau, dict[CaseStatus, Case]]) -> object:
    """Call it with a status to get the household that stands there."""
    return lambda status: households.fresh(everywhere[1][status])
