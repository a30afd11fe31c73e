"""The words of a slip: in Persian digits, and fit for a person alone."""

import pytest

from cases.slip.printing import PrintedSlip
from tests.cases.slip.households import household


def test_dates_and_counts_are_persian():
    printed = PrintedSlip.of(household(12), "https://example.ir/verify/")
    assert printed.issued_on == "۱۴۰۵/۰۹/۰۵"
    assert printed.last_day == "۲۰ آذر ۱۴۰۵"
    assert printed.member_count == "۱۲"
    assert printed.holders[9].number == "۱۰"


@pytest.mark.parametrize(("members", "alone"), [(1, True), (2, False)])
def test_one_person_is_not_called_a_household(members, alone):
    assert PrintedSlip.of(household(members), "https://example.ir/verify/").is_alone is alone
