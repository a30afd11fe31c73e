"""Code and PIN let the household in, and nothing tells a guesser which codes exist."""

from datetime import timedelta

import pytest
from django.contrib.auth import hashers
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from cases.actions import identify_applicant as identifying
from cases.actions.attempts import WINDOW
from cases.actions.identify_applicant import ATTEMPTS_PER_ADDRESS, ATTEMPTS_PER_CODE, identify_applicant
from cases.exceptions import InvalidFact, TooManyAttempts, WrongCodeOrPin
from cases.models import AccessKind, AccessRecord, Case, TrackingAttempt
from cases.tracking_code import grouped, new_tracking_code
from cases.workflow.statuses import CaseStatus
from portal.persian.digits import to_persian
from tests.households import PIN

HERE, THERE = "192.0.2.1", "198.51.100.7"
WRONG = "000000"


@pytest.fixture
def case(at) -> Case:
    return at(CaseStatus.RECEIVED)


def _fails(code: str, pin: str = WRONG, address: str = HERE) -> None:
    with pytest.raises(WrongCodeOrPin):
        identify_applicant(code, pin, address=address)


def test_code_and_pin_give_the_applicant_of_that_case(case):
    actor = identify_applicant(case.tracking_code, PIN, address=HERE)
    assert actor.case_id == case.pk
    assert not actor.is_staff


@pytest.mark.parametrize(
    "write", [str.lower, grouped, to_persian, lambda code: " ".join(code), lambda code: f"\u200f{code}"]
)
def test_a_code_may_be_typed_in_any_digits_case_and_grouping(case, write):
    actor = identify_applicant(write(case.tracking_code), to_persian(PIN), address=HERE)
    assert actor.case_id == case.pk


def test_a_slip_of_the_pen_is_told_before_anything_is_looked_up(case, django_assert_num_queries):
    code = case.tracking_code
    mistyped = ("3" if code[0] == "2" else "2") + code[1:]
    with django_assert_num_queries(0), pytest.raises(InvalidFact) as refusal:
        identify_applicant(mistyped, PIN, address=HERE)
    assert refusal.value.field == "code"


def test_a_wrong_pin_and_an_unknown_code_get_the_same_answer(case):
    with pytest.raises(WrongCodeOrPin) as wrong_pin:
        identify_applicant(case.tracking_code, WRONG, address=HERE)
    with pytest.raises(WrongCodeOrPin) as unknown:
        identify_applicant(new_tracking_code(), PIN, address=THERE)
    assert str(wrong_pin.value) == str(unknown.value)


def test_a_wrong_pin_and_an_unknown_code_cost_the_same(case, monkeypatch):
    hashed = []
    encode = hashers.MD5PasswordHasher.encode

    def counted(self, password, salt):
        hashed.append(password)
        return encode(self, password, salt)

    monkeypatch.setattr(hashers.MD5PasswordHasher, "encode", counted)
    costs = []
    for code, address in ((case.tracking_code, HERE), (new_tracking_code(), THERE)):
        hashed.clear()
        with CaptureQueriesContext(
            connection,
        ) as queries:
            _fails(code, address=address)
        costs.append((len(hashed), len(queries)))
    assert costs[0] == costs[1]
    assert costs[0][0] == 1


def test_after_some_wrong_pins_even_the_right_one_is_refused_for_a_while(case):
    for number in range(ATTEMPTS_PER_CODE):
        _fails(case.tracking_code, address=f"192.0.2.{number}")
    with pytest.raises(TooManyAttempts):
        identify_applicant(case.tracking_code, PIN, address=THERE)
    TrackingAttempt.objects.update(at=timezone.now() - WINDOW - timedelta(seconds=1))
    assert identify_applicant(case.tracking_code, PIN, address=THERE)


def test_a_code_that_does_not_exist_is_limited_like_one_that_does(db):
    code = new_tracking_code()
    for number in range(ATTEMPTS_PER_CODE):
        _fails(code, address=f"192.0.2.{number}")
    with pytest.raises(TooManyAttempts):
        identify_applicant(code, WRONG, address=THERE)


def test_one_address_cannot_go_through_many_codes(case):
    for _ in range(ATTEMPTS_PER_ADDRESS):
        _fails(new_tracking_code())
    with pytest.raises(TooManyAttempts):
        identify_applicant(case.tracking_code, PIN, address=HERE)
    assert identify_applicant(case.tracking_code, PIN, address=THERE)


def test_a_refused_attempt_does_not_prolong_the_wait(case):
    for _ in range(ATTEMPTS_PER_CODE):
        _fails(case.tracking_code)
    counted = TrackingAttempt.objects.count()
    with pytest.raises(TooManyAttempts):
        identify_applicant(case.tracking_code, WRONG, address=THERE)
    assert TrackingAttempt.objects.count() == counted


def test_the_right_pin_clears_the_own_mistakes(case):
    for _ in range(ATTEMPTS_PER_CODE - 1):
        _fails(case.tracking_code)
    identify_applicant(case.tracking_code, PIN, address=HERE)
    assert not TrackingAttempt.objects.exists()


def test_the_attempt_is_counted_before_the_pin_is_judged(case, monkeypatch):
    """So that many guesses at the same moment see each other."""
    counted = []
    monkeypatch.setattr(
        identifying, "_is_right", lambda *_: counted.append(TrackingAttempt.objects.count()) or False
    )
    _fails(case.tracking_code)
    assert counted == [1]


def test_neither_code_nor_address_is_stored_with_an_attempt(case):
    _fails(case.tracking_code)
    attempt = TrackingAttempt.objects.get()
    stored = f"{attempt.code_digest} {attempt.address_digest} {attempt}"
    assert case.tracking_code not in stored
    assert HERE not in stored


def test_the_access_log_names_success_and_failure(case):
    _fails(case.tracking_code)
    _fails(new_tracking_code(), address=THERE)
    identify_applicant(case.tracking_code, PIN, address=HERE)
    kinds = list(AccessRecord.objects.order_by("pk").values_list("kind", "case"))
    assert kinds == [
        (AccessKind.WRONG_PIN, case.pk),
        (AccessKind.WRONG_PIN, None),
        (AccessKind.TRACKED, case.pk),
    ]
