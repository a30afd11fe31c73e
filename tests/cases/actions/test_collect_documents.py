"""Take originals into custody."""

import re
from collections.abc import Callable, Iterable

from cases.actions.collect_documents import collect_documents
from cases.actions.exclude_member import exclude_member
from cases.actions.return_documents import return_documents
from cases.models import Case, DocumentState, IdentityDocument
from cases.roles import Role
from cases.workflow.statuses import CaseStatus
from tests import households
from tests.cases.actions.refusals import refused
from tests.households import Bureau, fresh, version_now


def _documents(case: Case) -> list[IdentityDocument]:
    return [document for member in case.members.all() for document in member.documents.all()]


def _collect(case: Case, bureau: Bureau, documents: Iterable[IdentityDocument]) -> None:
    clerk = bureau.actor(Role.INTAKE_CLERK)
    collect_documents(case, by=clerk, seen=version_now(case), documents=list(documents))


def test_what_is_held_is_held_against_one_receipt(bureau: Bureau, at: Callable[[str], Case]):
    case = at(CaseStatus.AWAITING_DOCUMENTS)
    documents = _documents(case)
    _collect(case, bureau, documents[:1])
    number = fresh(case).custody_receipt_number
    assert re.fullmatch(r"17-14\d\d-R\d{5}", number)
    _collect(case, bureau, documents[1:2])
    after = fresh(case)
    assert after.custody_receipt_number == number
    held = _documents(after)[:2]
    assert {document.state for document in held} == {DocumentState.IN_CUSTODY}
    assert {document.collected_by for document in held} == {bureau.actor(Role.INTAKE_CLERK).user}


def test_nothing_is_taken_twice_and_nothing_that_does_not_exist(bureau: Bureau, at: Callable[[str], Case]):
    case, other = at(CaseStatus.AWAITING_DOCUMENTS), at(CaseStatus.RECEIVED)
    documents = _documents(case)
    never_issued = documents[2]
    for chosen in ([], [never_issued], [documents[0], *_documents(other)[:1]]):
        with refused(case, "documents"):
            _collect(case, bureau, chosen)
    _collect(case, bureau, documents[:1])
    case = fresh(case)
    with refused(case, "documents"):
        _collect(case, bureau, documents[:2])


def test_a_found_card_is_not_held_before_its_number_is_known(bureau: Bureau, at: Callable[[str], Case]):
    case = at(CaseStatus.AWAITING_DOCUMENTS)
    card = _documents(case)[0]
    IdentityDocument.objects.filter(pk=card.pk).update(card_no="", state=DocumentState.LOST)
    with refused(case, "documents"):
        _collect(case, bureau, [card])


def test_the_card_of_somebody_who_stays_is_not_taken(bureau: Bureau, at: Callable[[str], Case]):
    case = at(CaseStatus.AWAITING_DOCUMENTS)
    staying = case.members.all()[1]
    exclude_member(case, by=bureau.actor(Role.OFFICER), seen=case.version, member=staying)
    case = fresh(case)
    with refused(case, "documents"):
        _collect(case, bureau, staying.documents.all())


def test_a_number_that_another_case_holds_or_cancelled_is_refused(bureau: Bureau, at: Callable[[str], Case]):
    for holding in (at(CaseStatus.READY_TO_CANCEL), at(CaseStatus.DELIVERED)):
        entries = households.family(1)
        entries[0].documents[0].card_no = _documents(holding)[0].card_no
        case = households.case_at(CaseStatus.AWAITING_DOCUMENTS, bureau, entries=entries)
        with refused(case, "documents"):
            _collect(case, bureau, _documents(case))


def test_after_such_a_refusal_the_case_goes_on(bureau: Bureau, at: Callable[[str], Case]):
    """The failed insert of PostgreSQL must not spoil the transaction around it."""
    entries = households.family(2)
    entries[0].documents[0].card_no = _documents(at(CaseStatus.READY_TO_CANCEL))[0].card_no
    case = households.case_at(CaseStatus.AWAITING_DOCUMENTS, bureau, entries=entries)
    with refused(case, "documents"):
        _collect(case, bureau, _documents(case))
    _collect(case, bureau, _documents(case)[1:])
    assert fresh(case).custody_receipt_number


def test_a_card_that_was_given_back_may_be_taken_again(bureau: Bureau, at: Callable[[str], Case]):
    """A household that withdrew applies anew with the same cards."""
    first = at(CaseStatus.WITHDRAWN)
    return_documents(first, by=bureau.actor(Role.OFFICER), seen=first.version)
    entries = households.family(1)
    entries[0].documents[0].card_no = _documents(first)[0].card_no
    case = households.case_at(CaseStatus.AWAITING_DOCUMENTS, bureau, entries=entries)
    _collect(case, bureau, _documents(case))
    assert _documents(fresh(case))[0].state == DocumentState.IN_CUSTODY
