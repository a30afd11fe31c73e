"""Record a fee receipt."""

from collections.abc import Callable
from datetime import date, timedelta

from django.utils import timezone

from cases.actions.record_payment import record_payment
from cases.models import Case, FeeAccount, Payment
from cases.roles import Role
from cases.workflow.statuses import CaseStatus
from tests import households
from tests.cases.actions.refusals import refused
from tests.households import Bureau, receipt, version_now


def _record(case: Case, bureau: Bureau, payment: Payment) -> Payment:
    clerk = bureau.actor(Role.INTAKE_CLERK)
    return record_payment(case, by=clerk, seen=version_now(case), payment=payment)


def test_a_receipt_is_kept_unverified_with_the_account_of_its_day(bureau: Bureau, at: Callable[[str], Case]):
    case, today = at(CaseStatus.AWAITING_DOCUMENTS), timezone.localdate()
    newer = FeeAccount.objects.create(valid_from=today, number="4001")
    old = _record(
        case, bureau, receipt(150_000, paid_on=today - timedelta(days=1), verified_at=timezone.now())
    )
    new = _record(case, bureau, receipt(150_000))
    assert old.to_account.number == households.ACCOUNT
    assert new.to_account == newer
    assert old.verified_at is None


def test_a_day_that_has_not_come_or_had_no_account_is_refused(bureau: Bureau, at: Callable[[str], Case]):
    case = at(CaseStatus.AWAITING_DOCUMENTS)
    tomorrow = timezone.localdate() + timedelta(days=1)
    for day in (tomorrow, date(2010, 1, 1)):
        with refused(case, "paid_on"):
            _record(case, bureau, receipt(150_000, paid_on=day))


def test_a_receipt_is_used_once_in_the_whole_country(bureau: Bureau, at: Callable[[str], Case]):
    first, second = at(CaseStatus.AWAITING_DOCUMENTS), at(CaseStatus.AWAITING_UNDERTAKING)
    _record(first, bureau, receipt(150_000, tracking_no="AB12345"))
    for case in (first, second):
        with refused(case, "tracking_no"):
            _record(case, bureau, receipt(999_000, tracking_no="AB12345"))
    assert _record(second, bureau, receipt(150_000, tracking_no="AB12345", bank="صادرات")).pk
