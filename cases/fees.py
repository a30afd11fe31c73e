"""What a household owes, and whether its verified receipts cover it."""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from django.db.models import QuerySet, Subquery
from django.utils import timezone

from cases.models import Case, FeeAccount, FeeRule


@dataclass(frozen=True)
class FeeQuote:
    """The fee of a household on one day, in rial; ``is_confirmed`` is False until the office confirmed it."""

    per_person: int
    persons: int
    account_number: str
    bank: str
    is_confirmed: bool

    @property
    def total(self) -> int:
        return self.per_person * self.persons


@dataclass(frozen=True)
class FeeBalance:
    """How many members the verified receipts pay for, against how many leave."""

    members_due: int
    members_paid: Fraction
    verified_rial: int
    unverified_rial: int
    excess_rial: int

    @property
    def is_covered(self) -> bool:
        return self.members_paid >= self.members_due


@dataclass(frozen=True)
class FeeStanding:
    """What is due by the rule of a day, beside what the receipts cover."""

    quote: FeeQuote | None
    balance: FeeBalance

    @property
    def missing_rial(self) -> int:
        """Return what is still to be paid at the fee of that day."""
        if self.quote is None or self.balance.is_covered:
            return 0
        return max(0, self.quote.total - self.balance.verified_rial)


def fee_standing(case: Case, on: date) -> FeeStanding:
    """Return how a case stands with its fee; ``case`` is fetched ``with_file()``."""
    rules = _rules_for(case, on)
    balance = _balance(case, rules)
    return FeeStanding(_quote(balance.members_due, _rule_on(rules, on)), balance)


def fee_quote(persons: int, on: date) -> FeeQuote | None:
    """Return what so many persons owe on a day; None when no fee or no account is in force."""
    return _quote(persons, _with_account(FeeRule.objects.in_force(on), on).first())


def _quote(persons: int, fee: FeeRule | None) -> FeeQuote | None:
    if fee is None or fee.account_number is None:
        return None
    return FeeQuote(
        per_person=fee.amount_per_person,
        persons=persons,
        account_number=fee.account_number,
        bank=fee.account_bank,
        is_confirmed=fee.is_confirmed and fee.account_is_confirmed,
    )


def _with_account(rules: QuerySet[FeeRule], on: date) -> QuerySet[FeeRule]:
    """Add the account in force on a day to every rule, in the same query; None where there is none."""
    account = FeeAccount.objects.in_force(on)
    return rules.annotate(
        account_number=Subquery(account.values("number")[:1]),
        account_bank=Subquery(account.values("bank")[:1]),
        account_is_confirmed=Subquery(account.values("is_confirmed")[:1]),
    )


def is_free(on: date) -> bool:
    """Tell whether the fee in force on a day is nothing at all."""
    rule = FeeRule.objects.in_force(on).first()
    return rule is not None and rule.amount_per_person == 0


def fee_balance(case: Case) -> FeeBalance:
    """Weigh the verified receipts of a case, each by the fee in force on the day it was paid.

    Infants count: the card says «per person» and names no exception.
    """
    has_verified = any(payment.verified_at for payment in case.payments.all())
    return _balance(case, _rules_for(case, timezone.localdate()) if has_verified else [])


def _balance(case: Case, rules: list[FeeRule]) -> FeeBalance:
    due = sum(member.is_returning for member in case.members.all())
    payments = list(case.payments.all())
    verified = [payment for payment in payments if payment.verified_at]
    paid, excess_basis = Fraction(0), 0
    for payment in verified:
        rule = _rule_on(rules, payment.paid_on)
        fee = rule.amount_per_person if rule else 0
        excess_basis = fee or excess_basis
        paid += Fraction(payment.amount, fee) if fee else Fraction(0)
    return FeeBalance(
        members_due=due,
        members_paid=paid,
        verified_rial=sum(payment.amount for payment in verified),
        unverified_rial=sum(payment.amount for payment in payments if not payment.verified_at),
        excess_rial=max(0, int((paid - due) * excess_basis)),
    )


def _rules_for(case: Case, on: date) -> list[FeeRule]:
    """Return all rules, the newest first; asked once for a case that was fetched, as its receipts are."""
    known = case.__dict__.setdefault("_fee_rules", {})
    if on not in known:
        known[on] = list(_with_account(FeeRule.objects.order_by("-valid_from", "-pk"), on))
    return known[on]


def _rule_on(rules: list[FeeRule], day: date) -> FeeRule | None:
    """Return the rule in force on a day, out of rules already fetched (the newest first)."""
    in_force = (
        rule for rule in rules if rule.valid_from <= day and (not rule.valid_to or day <= rule.valid_to)
    )
    return next(in_force, None)
