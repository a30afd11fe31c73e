"""A process killed in the middle leaves a case wholly before or wholly after, on either engine."""

import pytest

from cases.actions.issue_slip import issue_slip
from cases.models import ConsentPhase
from cases.roles import Role
from cases.workflow.statuses import CaseStatus
from tests import households
from tests.cases.actions.evidence import traces
from tests.households import Bureau, fresh
from tests.killing import killed_at_every_change

pytestmark = pytest.mark.django_db(transaction=True)


def test_a_cancellation_is_whole_or_was_never_begun():
    bureau = households.bureau()
    case = households.case_at(CaseStatus.READY_TO_CANCEL, bureau, 2)
    households.hear_adults(case, bureau, ConsentPhase.FINAL)
    case = fresh(case)
    changes = killed_at_every_change(lambda: households.cancel(case, bureau), lambda: traces(case))
    assert changes > 10
    after = fresh(case)
    assert (after.status, after.version) == (CaseStatus.DOCUMENTS_CANCELLED, case.version + 1)
    for member in after.members.all():
        assert member.najva.reference
        assert {document.state for document in member.documents.all()} == {"cancelled"}
    assert after.serials.get().number == 1


def test_an_issue_is_whole_or_was_never_begun():
    bureau: Bureau = households.bureau()
    case = households.case_at(CaseStatus.DOCUMENTS_CANCELLED, bureau, 2)
    director = bureau.actor(Role.DIRECTOR)
    changes = killed_at_every_change(
        lambda: issue_slip(case, by=director, seen=case.version), lambda: traces(case)
    )
    assert changes >= 5
    after = fresh(case)
    assert (after.status, after.version) == (CaseStatus.SLIP_ISSUED, case.version + 1)
    assert after.slips.get().serial.number == 1
    assert bytes(after.slips.get().file.pdf).startswith(b"%PDF-")
