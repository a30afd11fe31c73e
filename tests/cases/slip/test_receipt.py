"""A signed receipt says that a request was received, and is never taken for a slip."""

import base64
from datetime import date

import pytest

from cases.slip import envelope, signing
from cases.slip.cose import dump
from cases.slip.errors import MalformedSlip, PayloadRefused, UnknownKey
from cases.slip.receipt import VerifiedReceipt, sign_receipt, verify_receipt
from tests.cases.slip.households import household
from tests.cases.slip.keys import keyring

OFFICE = "اداره کل امور اتباع و مهاجرین خارجی استان تهران"
DAY = date(2026, 11, 26)
RECEIPT = sign_receipt(OFFICE, DAY, 8, keyring())


def _bytes(payload: str) -> bytes:
    return base64.urlsafe_b64decode(payload + "=" * (-len(payload) % 4))


def _signed(claims: object) -> str:
    return envelope.to_payload(envelope.sealed(dump(claims), keyring()))


def test_a_signed_receipt_says_office_day_and_number_of_persons():
    assert verify_receipt(RECEIPT, keyring()) == VerifiedReceipt(OFFICE, DAY, 8, is_sample=False)


def test_the_keys_come_from_the_settings_when_none_are_given():
    assert verify_receipt(sign_receipt(OFFICE, DAY, 1)).person_count == 1


def test_a_receipt_is_no_slip_and_a_slip_is_no_receipt():
    with pytest.raises(MalformedSlip):
        signing.verify(RECEIPT, keyring())
    with pytest.raises(MalformedSlip):
        verify_receipt(signing.sign(household(6), keyring()), keyring())


def test_the_claims_of_one_under_the_mark_of_the_other_are_refused():
    slip = {1: "receipt", 2: "17-1405-00001", 3: OFFICE, 4: 20_783, 5: 20_800, 6: "دوغارون", 7: 1}
    with pytest.raises(MalformedSlip):
        verify_receipt(_signed({**slip, 8: [["نام", "1361", "4000001"]]}), keyring())
    with pytest.raises(MalformedSlip):
        signing.verify(_signed({1: 1, 2: OFFICE, 3: 20_783, 4: 8}), keyring())


def test_every_single_changed_bit_is_refused():
    message = _bytes(RECEIPT)
    for position in range(len(message) * 8):
        changed = bytearray(message)
        changed[position // 8] ^= 1 << position % 8
        with pytest.raises(PayloadRefused):
            verify_receipt(envelope.to_payload(bytes(changed)), keyring())


@pytest.mark.parametrize(
    "claims",
    [
        [1, 2, 3, 4],
        {1: "receipt", 2: OFFICE, 3: 20_783},
        {1: "receipt", 2: OFFICE, 3: 20_783, 4: 8, 5: "more"},
        {1: "receipt", 2: 7, 3: 20_783, 4: 8},
        {1: "receipt", 2: OFFICE, 3: "today", 4: 8},
        {1: "receipt", 2: OFFICE, 3: 20_783, 4: True},
    ],
)
def test_signed_claims_of_another_form_are_malformed(claims: object):
    with pytest.raises(MalformedSlip):
        verify_receipt(_signed(claims), keyring())


def test_a_receipt_of_another_house_is_unknown():
    with pytest.raises(UnknownKey):
        verify_receipt(sign_receipt(OFFICE, DAY, 1, keyring("other-1", 3)), keyring())


def test_a_sample_key_makes_a_sample():
    payload = sign_receipt(OFFICE, DAY, 1, keyring("sample-1"))
    assert verify_receipt(payload, keyring("sample-1")).is_sample


def test_the_code_stays_coarse_enough_for_any_camera():
    assert len(RECEIPT) < 260
