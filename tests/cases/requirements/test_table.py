"""Which requirements stand before which transition."""

import pytest

from cases.models import Case
from cases.requirements.table import REQUIREMENTS
from cases.workflow.transitions import TransitionCode
from tests.cases.requirements.spoiling import unmet


@pytest.mark.parametrize(
    "code", [TransitionCode.ACCEPT, TransitionCode.COMPLETE_FILE, TransitionCode.CANCEL_DOCUMENTS]
)
def test_a_complete_household_meets_everything(ready: Case, code: TransitionCode):
    assert unmet(ready, code) == set()


def test_each_step_towards_cancellation_asks_for_all_that_the_one_before_did():
    accept, complete, cancel = (
        set(REQUIREMENTS[code])
        for code in (TransitionCode.ACCEPT, TransitionCode.COMPLETE_FILE, TransitionCode.CANCEL_DOCUMENTS)
    )
    assert accept < complete < cancel


def test_withdrawing_and_referring_are_never_held_up():
    free = {TransitionCode.WITHDRAW, TransitionCode.REFER, TransitionCode.EXCLUDE_MEMBER}
    assert not free & set(REQUIREMENTS)
