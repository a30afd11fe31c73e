"""What the tests of the cases share: an office with its staff and rules, and cases in any status."""

from collections.abc import Callable

import pytest

from cases.models import Case
from tests import households
from tests.households import Bureau


@pytest.fixture
def bureau(db: None) -> Bureau:
    """An office with rules in force, borders, and one staff user for each role."""
    return households.bureau()


@pytest.fixture
def other_bureau(db: None) -> Bureau:
    """Another province's office with staff of its own."""
    return households.bureau("19", "اداره کل امور اتباع و مهاجرین خارجی استان البرز")


@pytest.fixture
def case_at(bureau: Bureau) -> Callable[..., Case]:
    """Call it with a status, and the number of members, to get a case that came there through the actions."""

    def at(status: str, members: int = 2, **facts: object) -> Case:
        return households.case_at(status, bureau, members, **facts)

    return at
