"""The papers are there: undertaking, originals, fee."""

import pytest

from cases.models import Case, DocumentState, IdentityDocument, Member, Payment, Signatory, Undertaking
from cases.workflow.transitions import TransitionCode
from tests.cases.requirements.spoiling import change, unmet
from tests.households import FEE, fresh

ACCEPT, COMPLETE = TransitionCode.ACCEPT, TransitionCode.COMPLETE_FILE
ISSUE, RETURN = TransitionCode.ISSUE_SLIP, TransitionCode.RETURN_DOCUMENTS


def _put(member: Member, state: DocumentState) -> str:
    IdentityDocument.objects.filter(member=member).update(state=state)
    return f"{member} – {member.documents.get()}"


def test_nobody_is_without_a_document_row(ready: Case):
    son = ready.members.all()[2]
    IdentityDocument.objects.filter(member=son)._raw_delete("default")
    assert unmet(ready, ACCEPT) == {("no_document", str(son))}
    change(son, is_returning=False)
    assert unmet(ready, ACCEPT) == set()


def test_there_is_a_deed(ready: Case):
    Signatory.objects.filter(undertaking__case=ready)._raw_delete("default")
    Undertaking.objects.filter(case=ready)._raw_delete("default")
    assert unmet(ready, COMPLETE) == {("undertaking", "")}


def test_every_adult_has_signed_it(ready: Case):
    wife = ready.members.all()[1]
    Signatory.objects.filter(member=wife)._raw_delete("default")
    assert unmet(ready, COMPLETE) == {("signature", str(wife))}


@pytest.mark.parametrize(
    ("state", "code"),
    [
        (DocumentState.DECLARED, "not_collected"),
        (DocumentState.RETURNED, "not_collected"),
        (DocumentState.LOST, "not_presented"),
        (DocumentState.MISSING, "not_presented"),
        (DocumentState.IN_CUSTODY, None),
        (DocumentState.CLEARED, None),
    ],
)
def test_every_original_is_held_or_cleared(ready: Case, state: DocumentState, code: str | None):
    about = _put(ready.members.all()[2], state)
    assert unmet(ready, COMPLETE) == ({(code, about)} if code else set())


def test_the_card_of_one_who_stays_is_not_asked_for(ready: Case):
    guest = ready.members.all()[3]
    change(guest, is_returning=False)
    _put(guest, DocumentState.RETURNED)
    assert unmet(ready, COMPLETE) == set()


@pytest.mark.parametrize(("amount", "is_paid"), [(6 * FEE, True), (6 * FEE - 1, False), (7 * FEE, True)])
def test_the_fee_is_paid_for_everybody_infants_too(ready: Case, amount: int, is_paid: bool):
    Payment.objects.filter(case=ready).update(amount=amount)
    assert unmet(ready, COMPLETE) == (set() if is_paid else {("fee", "")})


def test_an_unverified_receipt_pays_nothing(ready: Case):
    Payment.objects.filter(case=ready).update(verified_at=None)
    assert unmet(ready, COMPLETE) == {("fee", "")}


def test_before_the_slip_every_card_is_cancelled_and_everybody_registered(ready: Case):
    everybody = {str(member) for member in ready.members.all()}
    held = everybody - {str(ready.members.all()[5])}  # the newborn's is cleared
    expected = {("najva", name) for name in everybody} | {("not_cancelled", name) for name in held}
    assert unmet(ready, ISSUE) == expected


def test_something_must_be_held_to_be_given_back(ready: Case):
    assert unmet(ready, RETURN) == set()
    for member in fresh(ready).members.all():
        _put(member, DocumentState.RETURNED)
    assert unmet(ready, RETURN) == {("nothing_held", "")}
