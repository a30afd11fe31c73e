"""Number and PIN open the answer, and nothing tells a guesser which numbers exist."""

import pytest

from cases.actions.identify_applicant import identify_applicant
from cases.actions.read_enquiry_answer import (
    ATTEMPTS_PER_ADDRESS,
    ATTEMPTS_PER_REFERENCE,
    read_enquiry_answer,
)
from cases.actions.send_enquiry import send_enquiry
from cases.enquiries import EnquiryReceipt, new_form_token, receipt_of_enquiry
from cases.exceptions import InvalidFact, TooManyAttempts, TooManyForNow, WrongReferenceOrPin
from cases.models import AccessKind, AccessRecord, Enquiry, EnquiryKind, TrackingAttempt
from cases.roles import Role
from cases.tracking_code import new_tracking_code, normalise
from portal.persian.digits import to_persian
from tests.households import enquiries
from tests.households.enquiries import ADDRESS, TEXT

THERE = "198.51.100.7"


@pytest.fixture
def receipt(bureau) -> EnquiryReceipt:
    unsaved = Enquiry(office=bureau.office, kind=EnquiryKind.QUESTION, text=TEXT)
    return receipt_of_enquiry(send_enquiry(unsaved, token=new_form_token(), language="fa", address=THERE))


def _wrong(pin: str) -> str:
    return "000000" if pin != "000000" else "111111"


def test_before_the_answer_it_says_that_there_is_none(receipt):
    found = read_enquiry_answer(
        to_persian(receipt.reference.lower()), to_persian(receipt.pin), address=ADDRESS
    )
    assert (found.answer, found.answered_at, found.reference) == ("", None, receipt.reference)


def test_the_answer_is_read_and_stays_readable_after_closing(receipt, bureau):
    sent = Enquiry.objects.get(reference=normalise(receipt.reference))
    enquiries.closed(sent, bureau.actor(Role.OFFICER))
    found = read_enquiry_answer(receipt.reference, receipt.pin, address=ADDRESS)
    assert found.answer == "پاسخ اداره"
    assert found.answered_at


def test_a_slip_of_the_pen_is_told_before_anything_is_looked_up(db, django_assert_num_queries):
    with django_assert_num_queries(0), pytest.raises(InvalidFact) as refusal:
        read_enquiry_answer("ABCD", "123456", address=ADDRESS)
    assert refusal.value.field == "reference"


def test_a_wrong_pin_and_an_unknown_number_get_the_same_answer_and_are_noted(receipt):
    told = []
    for number, pin in ((receipt.reference, _wrong(receipt.pin)), (new_tracking_code(), receipt.pin)):
        with pytest.raises(WrongReferenceOrPin) as refusal:
            read_enquiry_answer(number, pin, address=ADDRESS)
        told.append(str(refusal.value))
    assert told[0] == told[1]
    assert set(AccessRecord.objects.values_list("kind", flat=True)) == {AccessKind.WRONG_PIN}


def test_after_some_wrong_pins_even_the_right_one_is_refused_for_a_while(receipt):
    for number in range(ATTEMPTS_PER_REFERENCE):
        with pytest.raises(WrongReferenceOrPin):
            read_enquiry_answer(receipt.reference, _wrong(receipt.pin), address=f"192.0.2.{number}")
    with pytest.raises(TooManyForNow):
        read_enquiry_answer(receipt.reference, receipt.pin, address=THERE)


def test_an_address_that_guesses_numbers_is_counted_with_its_guesses_at_cases(receipt):
    for _ in range(ATTEMPTS_PER_ADDRESS):
        with pytest.raises(WrongReferenceOrPin):
            read_enquiry_answer(new_tracking_code(), "123456", address=ADDRESS)
    with pytest.raises(TooManyForNow):
        read_enquiry_answer(receipt.reference, receipt.pin, address=ADDRESS)
    with pytest.raises(TooManyAttempts):
        identify_applicant(new_tracking_code(), "123456", address=ADDRESS)
    assert read_enquiry_answer(receipt.reference, receipt.pin, address=THERE)


def test_the_right_pin_clears_the_own_mistakes(receipt):
    with pytest.raises(WrongReferenceOrPin):
        read_enquiry_answer(receipt.reference, _wrong(receipt.pin), address=ADDRESS)
    counted = TrackingAttempt.objects.count()
    read_enquiry_answer(receipt.reference, receipt.pin, address=ADDRESS)
    assert TrackingAttempt.objects.count() == counted - 1
