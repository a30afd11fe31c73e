"""One household for the tests of the requirements, which each spoil one thing and leave nothing behind."""

from collections.abc import Iterator

import pytest
from pytest_django import DjangoDbBlocker

from cases.models import Case, ConsentPhase
from cases.workflow.statuses import CaseStatus
from tests import households
from tests.households import Bureau
from tests.standing import standing


@pytest.fixture(scope="package")
def _built(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[tuple[Bureau, Case]]:
    with standing(django_db_blocker):
        bureau = households.bureau()
        case = households.case_at(CaseStatus.READY_TO_CANCEL, bureau, 6)
        households.hear_adults(case, bureau, ConsentPhase.FINAL)
        yield bureau, case


@pytest.fixture
def bureau(db: None, _built: tuple[Bureau, Case]) -> Bureau:
    """The office of the household."""
    return _built[0]


@pytest.fixture
def ready(db: None, _built: tuple[Bureau, Case]) -> Case:
    """A household of six that can be cancelled this minute: head, wife, adult guest, three children."""
    return _built[1]
