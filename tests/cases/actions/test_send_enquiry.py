"""A message is stored once, under a number of its own, and nobody sends too many."""

import pytest

from cases.actions.send_enquiry import SENT_PER_ADDRESS, send_enquiry
from cases.enquiries import new_form_token, receipt_of_enquiry
from cases.exceptions import TooManyForNow
from cases.models import Enquiry, EnquiryKind, EnquiryState, TrackingAttempt
from cases.tracking_code import is_well_formed, normalise
from tests.households.enquiries import ADDRESS, TEXT


def _unsaved(bureau, **facts) -> Enquiry:
    return Enquiry(office=bureau.office, kind=EnquiryKind.COMPLAINT, **{"text": TEXT, **facts})


def _send(bureau, token: str, address: str = ADDRESS, **facts) -> str:
    return send_enquiry(_unsaved(bureau, **facts), token=token, language="ps", address=address)


def test_it_is_stored_with_a_number_that_can_be_checked(bureau):
    receipt = receipt_of_enquiry(_send(bureau, new_form_token(), name="گل"))
    stored = Enquiry.objects.get()
    assert (stored.text, stored.name, stored.language, stored.state) == (TEXT, "گل", "ps", EnquiryState.NEW)
    assert is_well_formed(stored.reference)
    assert normalise(receipt.reference) == stored.reference
    assert len(receipt.pin) == 6
    assert receipt.pin not in stored.pin_hash


def test_the_same_words_from_the_same_form_are_one_message_with_one_pin(bureau):
    token = new_form_token()
    first, second = (receipt_of_enquiry(_send(bureau, token)) for _ in range(2))
    assert first == second
    assert Enquiry.objects.count() == 1
    assert TrackingAttempt.objects.count() == 1


def test_other_words_from_the_same_form_are_another_message(bureau):
    token = new_form_token()
    keys = {_send(bureau, token), _send(bureau, token, text="دیگر"), _send(bureau, token, name="گل")}
    assert len(keys) == Enquiry.objects.count() == 3


def test_the_same_words_from_another_form_are_another_message(bureau):
    assert _send(bureau, new_form_token()) != _send(bureau, new_form_token())
    assert Enquiry.objects.count() == 2


def test_one_address_sends_only_so_many_within_an_hour(bureau):
    for _ in range(SENT_PER_ADDRESS):
        last = new_form_token()
        _send(bureau, last)
    with pytest.raises(TooManyForNow):
        _send(bureau, new_form_token())
    assert Enquiry.objects.count() == SENT_PER_ADDRESS
    assert _send(bureau, last), "what was sent already is told again"
    assert _send(bureau, new_form_token(), "198.51.100.7"), "another address is not concerned"


def test_neither_the_address_nor_the_key_is_stored(bureau):
    key = _send(bureau, new_form_token())
    stored = " ".join(str(row) for model in (Enquiry, TrackingAttempt) for row in model.objects.values())
    assert ADDRESS not in stored
    assert key not in stored


def test_an_unknown_key_has_no_receipt(db):
    assert receipt_of_enquiry("0" * 64) is None
