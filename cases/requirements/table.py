"""The one table of requirements: which must hold before which transition."""

from collections.abc import Callable, Iterator
from datetime import date

from cases.models import Case
from cases.requirements import household, papers, slip, voluntariness
from cases.requirements.requirement import Requirement
from cases.workflow.transitions import TransitionCode

Check = Callable[[Case, date], Iterator[Requirement]]

_ACCEPTABLE: tuple[Check, ...] = (
    household.somebody_leaves,
    household.majority_is_settled,
    household.minors_are_accompanied,
    household.border_is_open,
    papers.everybody_has_a_document_row,
    voluntariness.adults_consented,
    voluntariness.withdrawals_are_checked,
)
_COMPLETE: tuple[Check, ...] = (
    *_ACCEPTABLE,
    papers.undertaking_is_signed,
    papers.originals_are_in_custody,
    papers.fee_is_paid,
)

REQUIREMENTS: dict[TransitionCode, tuple[Check, ...]] = {
    TransitionCode.ACCEPT: _ACCEPTABLE,
    TransitionCode.COMPLETE_FILE: _COMPLETE,
    TransitionCode.CANCEL_DOCUMENTS: (
        *_COMPLETE,
        slip.validity_is_known,
        voluntariness.adults_reconfirmed_today,
    ),
    TransitionCode.ISSUE_SLIP: (
        papers.documents_are_settled,
        household.border_is_open,
        slip.validity_is_known,
    ),
    TransitionCode.REISSUE_SLIP: (papers.documents_are_settled, slip.validity_is_known),
    TransitionCode.DELIVER_SLIP: (slip.slip_is_still_valid,),
    TransitionCode.CLOSE: (papers.nothing_of_the_staying_is_held,),
    TransitionCode.RETURN_DOCUMENTS: (papers.something_is_in_custody,),
    TransitionCode.HAND_BACK: (papers.something_of_the_staying_is_held,),
}


def unmet_requirements(case: Case, code: TransitionCode, on: date) -> tuple[Requirement, ...]:
    """Return what still stands in the way of a transition on a day; ``case`` is fetched ``with_file()``."""
    return tuple(unmet for check in REQUIREMENTS.get(code, ()) for unmet in check(case, on))
