"""COSE_Sign1 (RFC 9052) with Ed25519, in the one form that this project writes and reads.

``18([<< {1: -8, 4: key id} >>, {}, payload, signature])``: algorithm EdDSA and key id both stand in the
protected header. A message in any other form, or not in the shortest encoding, is refused, so every byte of
it is either fixed by the form or covered by the signature.
"""

from typing import Any

import cbor2

from cases.slip.errors import MalformedSlip
from cases.slip.keyring import Keyring

_TAG_SIGN1 = 18
_HEADER_ALGORITHM, _HEADER_KEY_ID = 1, 4
_EDDSA = -8
_SIGNATURE_BYTES = 64
_DEEPEST = 4


def sign1(payload: bytes, keyring: Keyring) -> bytes:
    """Return the payload as a tagged COSE_Sign1 message."""
    protected = _protected_header(keyring.key_id)
    signature = keyring.sign(_signature_structure(protected, payload))
    return _message(protected, payload, signature)


def open_sign1(message: bytes, keyring: Keyring) -> tuple[str, bytes]:
    """Return the key id and the payload of a message whose signature holds; raise a ``PayloadRefused``."""
    protected, payload, signature = _parts(message)
    key_id = _key_id(protected)
    if _message(_protected_header(key_id), payload, signature) != message:
        raise MalformedSlip("Not in the shortest encoding")
    keyring.verify(key_id, _signature_structure(protected, payload), signature)
    return key_id, payload


def load(data: bytes) -> Any:
    """Decode CBOR of definite lengths, distinct keys and little depth; raise ``MalformedSlip``."""
    try:
        return cbor2.loads(data, max_depth=_DEEPEST, allow_indefinite=False, allow_duplicate_keys=False)
    except (cbor2.CBORError, ValueError, TypeError, OverflowError, RecursionError) as error:
        raise MalformedSlip("Not CBOR of the expected form") from error


def dump(value: Any) -> bytes:
    """Encode CBOR deterministically (RFC 8949, 4.2)."""
    return cbor2.dumps(value, canonical=True)


def _protected_header(key_id: str) -> bytes:
    return dump({_HEADER_ALGORITHM: _EDDSA, _HEADER_KEY_ID: key_id.encode("ascii")})


def _signature_structure(protected: bytes, payload: bytes) -> bytes:
    """Return what is signed: RFC 9052, 4.4, with no externally supplied data."""
    return dump(["Signature1", protected, b"", payload])


def _message(protected: bytes, payload: bytes, signature: bytes) -> bytes:
    return dump(cbor2.CBORTag(_TAG_SIGN1, [protected, {}, payload, signature]))


def _parts(message: bytes) -> tuple[bytes, bytes, bytes]:
    """Take a message apart; the comparison that follows leaves the unprotected header no room."""
    match load(message):
        case cbor2.CBORTag(tag=18, value=[bytes(protected), _, bytes(payload), bytes(signature)]):
            if len(signature) == _SIGNATURE_BYTES:
                return protected, payload, signature
    raise MalformedSlip("Not a COSE_Sign1 message of this project")


def _key_id(protected: bytes) -> str:
    """Return the key's name from the protected header."""
    header = load(protected)
    if isinstance(header, dict) and header.get(_HEADER_ALGORITHM) == _EDDSA:
        key_id = header.get(_HEADER_KEY_ID)
        if isinstance(key_id, bytes) and key_id.isascii():
            return key_id.decode("ascii")
    raise MalformedSlip("Not the protected header of this project")
