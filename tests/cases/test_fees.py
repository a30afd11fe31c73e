"""What a household owes: a dated fee for each person who leaves, infants included."""

from datetime import date, timedelta
from fractions import Fraction

import pytest
from django.utils import timezone

from cases.fees import FeeBalance, fee_balance, fee_quote, is_free
from cases.models import Case, FeeAccount, FeeRule, Member, Payment
from cases.requirements.papers import fee_is_paid
from tests import households
from tests.households import ACCOUNT, FEE, Bureau

pytestmark = pytest.mark.django_db


@pytest.fixture
def case(bureau: Bureau) -> Case:
    """A household of three, one of them an infant: 450,000 rial."""
    people = households.family(6)
    return households.submit(bureau, [people[0], people[1], people[5]])


def _balance(case: Case, *payments: tuple[int, int, bool]) -> FeeBalance:
    """Weigh receipts given as amount, days ago, verified; written behind the gate's back."""
    now = timezone.now()
    Payment.objects.bulk_create(
        households.receipt(
            amount,
            case=case,
            paid_on=timezone.localdate() - timedelta(days=days_ago),
            to_account=FeeAccount.objects.get(),
            verified_at=now if is_verified else None,
        )
        for amount, days_ago, is_verified in payments
    )
    return fee_balance(households.fresh(case))


def test_the_fee_is_for_each_person_and_infants_count(case: Case):
    balance = _balance(case, (3 * FEE, 0, True))
    assert (balance.members_due, balance.members_paid, balance.is_covered) == (3, 3, True)
    assert balance.excess_rial == 0


@pytest.mark.parametrize("amounts", [[FEE, FEE, FEE], [100_000, 350_000], [1, 3 * FEE - 1]])
def test_many_receipts_cover_one_household(case: Case, amounts: list[int]):
    assert _balance(case, *((amount, 0, True) for amount in amounts)).is_covered


def test_one_rial_too_little_is_too_little(case: Case):
    balance = _balance(case, (3 * FEE - 1, 0, True))
    assert not balance.is_covered
    assert balance.members_paid == Fraction(3 * FEE - 1, FEE)


def test_only_verified_receipts_count(case: Case):
    balance = _balance(case, (2 * FEE, 0, True), (FEE, 0, False))
    assert not balance.is_covered
    assert (balance.verified_rial, balance.unverified_rial) == (2 * FEE, FEE)


def test_too_much_is_said_to_be_too_much(case: Case):
    balance = _balance(case, (3 * FEE + 70_000, 0, True))
    assert balance.is_covered
    assert balance.excess_rial == 70_000


def test_each_receipt_is_weighed_by_the_fee_of_its_day(case: Case):
    """Two were paid for before the fee was doubled, one after it."""
    FeeRule.objects.create(valid_from=timezone.localdate() - timedelta(days=5), amount_per_person=2 * FEE)
    assert not _balance(case, (2 * FEE, 6, True)).is_covered
    balance = _balance(case, (2 * FEE, 5, True))
    assert (balance.members_paid, balance.is_covered) == (3, True)


def test_thirds_add_up_exactly(case: Case):
    FeeRule.objects.create(valid_from=timezone.localdate() - timedelta(days=5), amount_per_person=90_000)
    balance = _balance(case, (30_000, 1, True), (30_000, 2, True), (210_000, 0, True))
    assert (balance.members_paid, balance.is_covered) == (3, True)


def test_of_two_fees_of_one_day_the_later_entered_holds(case: Case):
    FeeRule.objects.create(valid_from=FeeRule.objects.get().valid_from, amount_per_person=3 * FEE)
    assert fee_quote(1, timezone.localdate()).per_person == 3 * FEE
    assert _balance(case, (3 * FEE, 0, True)).members_paid == 1


def test_a_receipt_of_a_day_without_a_fee_pays_nothing(case: Case):
    FeeRule.objects.update(valid_to=timezone.localdate() - timedelta(days=1))
    assert _balance(case, (9 * FEE, 0, True)).members_paid == 0


def test_who_stays_owes_nothing(case: Case):
    Member.objects.filter(case=case, position=3).update(is_returning=False)
    assert _balance(case, (2 * FEE, 0, True)).is_covered


def test_a_quote_names_sum_and_account(bureau: Bureau):
    quote = fee_quote(4, timezone.localdate())
    assert (quote.total, quote.account_number, quote.is_confirmed) == (600_000, ACCOUNT, False)


def test_where_nothing_is_in_force_nothing_is_quoted(bureau: Bureau):
    assert fee_quote(4, date(2016, 1, 1)) is None
    FeeAccount.objects.update(valid_to=timezone.localdate() - timedelta(days=1))
    assert fee_quote(4, timezone.localdate()) is None


def test_a_quote_is_confirmed_when_fee_and_account_are(bureau: Bureau):
    FeeRule.objects.update(is_confirmed=True)
    assert not fee_quote(1, timezone.localdate()).is_confirmed
    FeeAccount.objects.update(is_confirmed=True)
    assert fee_quote(1, timezone.localdate()).is_confirmed


def test_a_fee_of_nothing_asks_for_no_receipt(case: Case):
    today = timezone.localdate()
    assert not is_free(today)
    assert list(fee_is_paid(households.fresh(case), today))
    FeeRule.objects.create(amount_per_person=0, valid_from=today)
    assert is_free(today)
    assert not list(fee_is_paid(households.fresh(case), today))
