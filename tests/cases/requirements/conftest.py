"""One household for the tests of the requirements, which each spoil one thing and leave nothing behind."""

from collections.abc import Iterator

import pytest
from django.db import transaction
from django.utils import translation

from cases.models import Case, ConsentPhase
from cases.workflow.statuses import CaseStatus
from tests import households
from tests.households import Bureau


@pytest.fixture(scope="package")
def _built(django_db_setup: None, django_db_blocker: object) -> Iterator[tuple[Bureau, Case]]:
    with django_db_blocker.unblock(), transaction.atomic(), translation.override("fa"):
        bureau = households.bureau()
        case = households.case_at(CaseStatus.READY_TO_CANCEL, bureau, 6)
        households.hear_adults(case, bureau, ConsentPhase.FINAL)
        yield bureau, case
        transaction.set_rollback(True)


@pytest.fixture
def bureau(db: None, _built: tuple[Bureau, Case]) -> Bureau:
    """The office of the household."""
    return _built[0]


@pytest.fixture
def ready(db: None, _built: tuple[Bureau, Case]) -> Case:
    """A household of six that can be cancelled this minute: head, wife, adult guest, three children."""
    return _built[1]
