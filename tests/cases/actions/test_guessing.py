"""Guessing at codes and PINs finds nothing, costs the honest nothing, and is seen by the auditor."""

import os
import random

import pytest
from django.utils import timezone

from cases.actions import attempts
from cases.actions.attempts import ATTEMPTS_PER_KNOWN_BROWSER
from cases.actions.identify_applicant import ATTEMPTS_PER_ADDRESS, ATTEMPTS_PER_CODE, identify_applicant
from cases.actions.resume_draft import resume_draft
from cases.exceptions import ActionRefused, TooManyAttempts, WrongCodeOrPin
from cases.known_browser import introduced
from cases.models import AttemptAim, AttemptTally
from cases.pin import PIN_DIGITS
from cases.proof_of_work import new_challenge
from cases.resume_code import new_resume_code
from cases.tracking_code import new_tracking_code
from cases.workflow.statuses import CaseStatus
from tests.cases.test_proof_of_work import solved
from tests.households import PIN

# All tries by GUESSES=100000; what most of them meet is one and the same refusal.
TRIES = int(os.environ.get("GUESSES", "2000"))
ADDRESSES = [f"198.51.100.{number}" for number in range(100)]
HOME = "192.0.2.1"


@pytest.fixture
def case(case_at):
    return case_at(CaseStatus.RECEIVED)


@pytest.fixture
def other(case_at):
    return case_at(CaseStatus.UNDER_REVIEW)


@pytest.mark.one_engine
def test_guessers_at_a_hundred_addresses_find_nothing(case, other):
    """The guessers know one code – somebody saw the receipt – and try their luck with all others."""
    chance = random.Random(1405)
    known = introduced(case.tracking_code)
    found = 0
    for number in range(TRIES):
        code = case.tracking_code if number % 10 == 0 else new_tracking_code()
        pin = f"{chance.randrange(10**PIN_DIGITS):0{PIN_DIGITS}d}"
        if pin == PIN:
            continue  # The one lucky number in a million would prove nothing.
        try:
            identify_applicant(code, pin, address=ADDRESSES[number % len(ADDRESSES)])
        except ActionRefused:
            continue
        found += 1
    assert found == 0
    # The household whose code is under attack, in the browser it uses; and another, for the first time.
    assert identify_applicant(case.tracking_code, PIN, address=ADDRESSES[0], known=known).case_id == case.pk
    assert identify_applicant(other.tracking_code, PIN, address=HOME).case_id == other.pk
    seen = AttemptTally.objects.filter(aim=AttemptAim.CASE)
    judged = sum(seen.values_list("wrong", flat=True))
    assert sum(seen.values_list("turned_away", flat=True)) + judged in range(TRIES - 5, TRIES + 1)
    # An hour of the clock may have ended meanwhile; each address is granted so many in an hour.
    hours = seen.values("hour").distinct().count()
    assert judged <= hours * len(ADDRESSES) * ATTEMPTS_PER_ADDRESS


def _exhaust_address(address: str) -> None:
    for _ in range(ATTEMPTS_PER_ADDRESS):
        with pytest.raises(WrongCodeOrPin):
            identify_applicant(new_tracking_code(), "000000", address=address)
    with pytest.raises(TooManyAttempts):
        identify_applicant(new_tracking_code(), "000000", address=address)


def test_who_shares_an_address_with_a_guesser_gets_in_with_a_proof_of_work(case):
    _exhaust_address(HOME)
    with pytest.raises(TooManyAttempts) as refusal:
        identify_applicant(case.tracking_code, PIN, address=HOME)
    assert refusal.value.can_prove
    assert identify_applicant(case.tracking_code, PIN, address=HOME, proof=solved(new_challenge()))


def test_a_proof_is_good_for_one_attempt(case):
    _exhaust_address(HOME)
    proof = solved(new_challenge())
    with pytest.raises(WrongCodeOrPin):
        identify_applicant(case.tracking_code, "000000", address=HOME, proof=proof)
    with pytest.raises(TooManyAttempts):
        identify_applicant(case.tracking_code, PIN, address=HOME, proof=proof)


def test_no_proof_lets_anybody_guess_longer_at_one_code(case):
    for number in range(ATTEMPTS_PER_CODE):
        with pytest.raises(WrongCodeOrPin):
            identify_applicant(case.tracking_code, "000000", address=f"192.0.2.{number}")
    with pytest.raises(TooManyAttempts) as refusal:
        identify_applicant(case.tracking_code, "000000", address="192.0.2.99", proof=solved(new_challenge()))
    assert not refusal.value.can_prove


def test_a_known_browser_has_a_few_attempts_of_its_own_and_no_more(case):
    known = introduced(case.tracking_code)
    for _ in range(ATTEMPTS_PER_KNOWN_BROWSER):
        with pytest.raises(WrongCodeOrPin):
            identify_applicant(case.tracking_code, "000000", address=HOME, known=known)
    with pytest.raises(TooManyAttempts) as refusal:
        identify_applicant(case.tracking_code, PIN, address=HOME, known=known)
    assert not refusal.value.can_prove


def test_a_browser_is_known_for_the_code_it_got_in_with_only(case, other):
    for number in range(ATTEMPTS_PER_CODE):
        with pytest.raises(WrongCodeOrPin):
            identify_applicant(other.tracking_code, "000000", address=f"192.0.2.{number}")
    with pytest.raises(TooManyAttempts):
        identify_applicant(other.tracking_code, PIN, address=HOME, known=introduced(case.tracking_code))


@pytest.mark.parametrize("known", ["x", "a.b.c", introduced("ANOTHER") + "x"])
def test_what_was_tampered_with_is_known_for_nothing(case, known):
    for number in range(ATTEMPTS_PER_CODE):
        with pytest.raises(WrongCodeOrPin):
            identify_applicant(case.tracking_code, "000000", address=f"192.0.2.{number}", known=known)
    with pytest.raises(TooManyAttempts):
        identify_applicant(case.tracking_code, PIN, address=HOME, known=known)


def test_turning_away_costs_a_few_queries_and_no_password_hash(case, django_assert_num_queries, monkeypatch):
    _exhaust_address(HOME)
    monkeypatch.setattr(attempts, "forgive_attempts", lambda *_: pytest.fail("Nobody got in."))
    with django_assert_num_queries(2), pytest.raises(TooManyAttempts):
        identify_applicant(case.tracking_code, PIN, address=HOME)


def test_wrong_codes_of_begun_requests_are_counted_too(db):
    for _ in range(3):
        with pytest.raises(ActionRefused):
            resume_draft(new_resume_code(), address=HOME)
    (row,) = AttemptTally.objects.all()
    assert (row.aim, row.wrong) == (AttemptAim.DRAFT, 3)
    assert row.hour <= timezone.now()
