"""Verify a fee receipt."""

from collections.abc import Callable

from cases.actions.record_payment import record_payment
from cases.actions.verify_payment import verify_payment
from cases.fees import fee_balance
from cases.models import Case
from cases.roles import Role
from cases.workflow.statuses import CaseStatus
from tests.cases.actions.refusals import refused
from tests.households import Bureau, fresh, receipt, version_now


def test_a_receipt_counts_from_its_verification_on(bureau: Bureau, at: Callable[[str], Case]):
    case, officer = at(CaseStatus.AWAITING_DOCUMENTS), bureau.actor(Role.OFFICER)
    payment = record_payment(case, by=officer, seen=case.version, payment=receipt(600_000))
    assert fee_balance(fresh(case)).members_paid == 0
    verify_payment(case, by=officer, seen=version_now(case), payment=payment)
    after = fresh(case)
    assert fee_balance(after).is_covered
    assert after.payments.get().verified_by == officer.user
    with refused(after, "payment"):
        verify_payment(after, by=officer, seen=after.version, payment=payment)


def test_a_receipt_of_another_case_is_refused(bureau: Bureau, at: Callable[[str], Case]):
    case, other = at(CaseStatus.AWAITING_DOCUMENTS), at(CaseStatus.AWAITING_UNDERTAKING)
    officer = bureau.actor(Role.OFFICER)
    payment = record_payment(other, by=officer, seen=other.version, payment=receipt(600_000))
    with refused(case, "payment"):
        verify_payment(case, by=officer, seen=case.version, payment=payment)
