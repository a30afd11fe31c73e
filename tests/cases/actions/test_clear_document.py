"""Clear a document that cannot be presented."""

from collections.abc import Callable

import pytest

from cases.actions.clear_document import clear_document
from cases.models import Case, DocumentState, IdentityDocument
from cases.roles import Role
from cases.workflow.statuses import CaseStatus
from tests.cases.actions.performances import REASON
from tests.cases.actions.refusals import refused
from tests.households import Bureau, hand_over_documents


def _clear(case: Case, bureau: Bureau, document: IdentityDocument, reference: str = "استشهادیه ۱۲") -> None:
    clear_document(
        case,
        by=bureau.actor(Role.SUPERVISOR),
        seen=Case.objects.get(pk=case.pk).version,
        document=document,
        reference=reference,
        reason=REASON,
    )


@pytest.mark.parametrize("place", [0, 2])
def test_a_card_lost_since_and_one_never_issued_are_cleared_on_a_stated_basis(
    bureau: Bureau, at: Callable[[str], Case], place: int
):
    case = at(CaseStatus.AWAITING_DOCUMENTS)
    document = case.members.all()[place].documents.all()[0]
    _clear(case, bureau, document, " استشهادیه ۱۲ ")
    document.refresh_from_db()
    assert (document.state, document.cleared_reference) == (DocumentState.CLEARED, "استشهادیه ۱۲")


def test_no_clearance_without_a_basis(bureau: Bureau, at: Callable[[str], Case]):
    case = at(CaseStatus.AWAITING_DOCUMENTS)
    with refused(case, "reference"):
        _clear(case, bureau, case.members.all()[2].documents.all()[0], " ")


def test_what_the_office_holds_and_what_is_foreign_is_not_cleared(bureau: Bureau, at: Callable[[str], Case]):
    case, other = at(CaseStatus.AWAITING_DOCUMENTS), at(CaseStatus.RECEIVED)
    with refused(case, "document"):
        _clear(case, bureau, other.members.all()[2].documents.all()[0])
    hand_over_documents(case, bureau)
    for member in (case.members.all()[0], case.members.all()[2]):
        with refused(case, "document"):
            _clear(case, bureau, member.documents.all()[0])
