"""The message is COSE_Sign1 as RFC 9052 has it, in one form only."""

import cbor2
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from cases.slip.cose import dump, open_sign1, sign1
from cases.slip.errors import ForgedSlip, MalformedSlip, UnknownKey
from tests.cases.slip.keys import keyring


def test_a_message_gives_back_its_payload_and_key_id():
    assert open_sign1(sign1(b"payload", keyring()), keyring()) == ("test-7", b"payload")


def test_the_parts_are_those_of_the_standard():
    message = cbor2.loads(sign1(b"payload", keyring()))
    protected, unprotected, payload, signature = message.value
    assert message.tag == 18
    assert cbor2.loads(protected) == {1: -8, 4: b"test-7"}
    assert unprotected == {}
    assert payload == b"payload"
    assert len(signature) == 64


def test_the_signature_covers_the_signature_structure_of_the_standard():
    protected, _, payload, signature = cbor2.loads(sign1(b"payload", keyring())).value
    # 84 = array of 4, 6a = text of 10, 4b = bytes of 11, 40 = no external data, 47 = bytes of 7.
    signed = b"\x84\x6aSignature1" + b"\x4b" + protected + b"\x40" + b"\x47" + payload
    assert len(protected) == 11
    Ed25519PrivateKey.from_private_bytes(bytes([7]) * 32).public_key().verify(signature, signed)


def test_another_key_of_the_same_name_is_forgery():
    with pytest.raises(ForgedSlip):
        open_sign1(sign1(b"payload", keyring(byte=8)), keyring())


def test_a_key_of_another_name_is_unknown():
    with pytest.raises(UnknownKey):
        open_sign1(sign1(b"payload", keyring("other-1")), keyring())


def _altered(protected=None, unprotected=None, signature=None, tag=18):
    parts = list(cbor2.loads(sign1(b"payload", keyring())).value)
    parts[0] = parts[0] if protected is None else protected
    parts[1] = {} if unprotected is None else unprotected
    parts[3] = parts[3] if signature is None else signature
    return dump(cbor2.CBORTag(tag, parts))


@pytest.mark.parametrize(
    "message",
    [
        b"",
        b"\xff",
        dump([1, 2, 3]),
        dump("text"),
        _altered(tag=98),
        _altered(unprotected={4: b"test-7"}),
        _altered(protected=b""),
        _altered(protected=dump({1: -7, 4: b"test-7"})),
        _altered(protected=dump({1: -8})),
        _altered(protected=dump({1: -8, 4: b"test-7", 3: 0})),
        _altered(protected=dump({1: -8, 4: "test-7"})),
        _altered(signature=bytes(63)),
        sign1(b"payload", keyring()) + b"\x00",
        b"\xd2\x9f" + sign1(b"payload", keyring())[2:] + b"\xff",
        b"\xd2" * 500 + b"\x80",
    ],
)
def test_a_message_of_another_form_is_malformed(message):
    with pytest.raises(MalformedSlip):
        open_sign1(message, keyring())
