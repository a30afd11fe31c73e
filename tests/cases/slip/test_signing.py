"""A payload is accepted exactly as it was signed, and not with one byte changed."""

import base64
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases.slip import cose
from cases.slip.errors import MalformedSlip, PayloadRefused, UnknownKey
from cases.slip.signing import LARGEST_MESSAGE, sign, verify
from tests.cases.slip.households import household
from tests.cases.slip.keys import keyring

BASE64URL = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
SIX, MANY = sign(household(6), keyring()), sign(household(34), keyring())


def _encoded(message):
    return base64.urlsafe_b64encode(message).decode("ascii").rstrip("=")


@pytest.mark.parametrize("members", [1, 6, 8, 9, 14, 34])
def test_a_signed_slip_is_accepted_and_lists_its_holders(members):
    content = household(members)
    slip = verify(sign(content, keyring()), keyring())
    assert slip.serial == content.serial
    assert slip.key_id == "test-7"
    assert slip.member_count == members
    assert slip.lists(content.holders)


def test_the_keys_come_from_the_settings_when_none_are_given():
    assert verify(sign(household(1))).serial == "01-1405-00012"


def test_the_same_content_is_signed_the_same_way():
    assert sign(household(6), keyring()) == SIX


def test_a_household_of_six_is_named_in_full():
    assert verify(SIX, keyring()).names_everyone


@pytest.mark.parametrize("members", range(1, 35))
def test_a_payload_never_outgrows_the_picture_code(members):
    payload = sign(household(members), keyring())
    assert len(payload) * 3 // 4 <= LARGEST_MESSAGE
    assert set(payload) <= set(BASE64URL)


@given(st.sampled_from([SIX, MANY]), st.data())
def test_a_changed_letter_is_refused(payload, data):
    at = data.draw(st.integers(0, len(payload) - 1))
    other = data.draw(st.sampled_from(BASE64URL.replace(payload[at], "")))
    with pytest.raises(PayloadRefused):
        verify(payload[:at] + other + payload[at + 1 :], keyring())


@given(st.sampled_from([SIX, MANY]), st.data())
def test_a_changed_byte_is_refused(payload, data):
    message = bytearray(base64.urlsafe_b64decode(payload + "=" * (-len(payload) % 4)))
    message[data.draw(st.integers(0, len(message) - 1))] ^= data.draw(st.integers(1, 255))
    with pytest.raises(PayloadRefused):
        verify(_encoded(bytes(message)), keyring())


def test_every_single_changed_bit_is_refused():
    message = base64.urlsafe_b64decode(MANY + "=" * (-len(MANY) % 4))
    for position in range(len(message) * 8):
        changed = bytearray(message)
        changed[position // 8] ^= 1 << position % 8
        with pytest.raises(PayloadRefused):
            verify(_encoded(bytes(changed)), keyring())


@given(st.text(max_size=60) | st.text(BASE64URL, max_size=400) | st.binary(max_size=300).map(_encoded))
def test_noise_is_refused(noise):
    with pytest.raises(PayloadRefused):
        verify(noise, keyring())


@pytest.mark.parametrize("change", [lambda p: p + "=", lambda p: p + "\n", lambda p: f" {p}", str.swapcase])
def test_another_writing_of_the_same_payload_is_refused(change):
    with pytest.raises(PayloadRefused):
        verify(change(SIX), keyring())


def test_a_very_long_payload_is_not_decoded():
    with pytest.raises(MalformedSlip, match="Too long"):
        verify("A" * 2_401, keyring())


def test_a_slip_of_another_house_is_unknown():
    with pytest.raises(UnknownKey):
        verify(sign(household(1), keyring("other-1", 3)), keyring())


def _signed_raw(data, extra=b""):
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    return _encoded(cose.sign1(packer.compress(data) + packer.flush() + extra, keyring()))


@pytest.mark.parametrize(
    "payload",
    [
        _signed_raw(b"0" * 500_000),
        _signed_raw(cose.dump({1: 1}), extra=b"more"),
        _encoded(cose.sign1(b"not compressed at all", keyring())),
        _encoded(cose.sign1(b"", keyring())),
    ],
    ids=["bomb", "something behind", "not compressed", "empty"],
)
def test_a_signed_payload_of_another_form_is_malformed(payload):
    with pytest.raises(MalformedSlip):
        verify(payload, keyring())


def test_a_sample_key_refuses_to_sign_a_real_slip():
    with pytest.raises(ValueError, match="samples only"):
        sign(household(1), keyring("sample-1"))


def test_a_sample_is_a_sample_for_whoever_checks_it():
    assert verify(sign(household(1, is_sample=True), keyring("sample-1")), keyring("sample-1")).is_sample
