"""A short way to say: this was refused, about this field, and nothing was stored."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from cases.exceptions import InvalidFact, RequirementsUnmet
from cases.models import Case
from tests.cases.actions.evidence import traces


@contextmanager
def refused(case: Case, field: str | None) -> Iterator[None]:
    """Expect an ``InvalidFact`` about a form field, and that nothing was stored."""
    before = traces(case)
    with pytest.raises(InvalidFact) as answer:
        yield
    assert answer.value.field == field
    assert str(answer.value)
    assert traces(case) == before


@contextmanager
def unmet(case: Case, *codes: str) -> Iterator[None]:
    """Expect that exactly these requirements stand in the way, and that nothing was stored."""
    before = traces(case)
    with pytest.raises(RequirementsUnmet) as answer:
        yield
    assert {requirement.code for requirement in answer.value.unmet} == set(codes)
    assert str(answer.value)
    assert traces(case) == before
