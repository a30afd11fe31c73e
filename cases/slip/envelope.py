"""The envelope of what a picture code says: signed claims in, text out, and back.

``base64url( COSE_Sign1( deflate( CBOR map ) ) )``, without padding. The map is compressed inside the signed
message rather than around it: so nothing is unpacked before its signature holds, and a compressed stream,
which can say the same thing in several ways, leaves no byte that could be changed unnoticed.
"""

import base64
import binascii
import zlib

from cases.slip import cose
from cases.slip.errors import MalformedSlip
from cases.slip.keyring import Keyring

# What is read at all. Office and border names are the only parts of a signed payload without a fixed length.
_LONGEST_PAYLOAD = 2_400
_LARGEST_MAP = 8_192
_RAW_DEFLATE = -15


def sealed(claims: bytes, keyring: Keyring) -> bytes:
    """Return a map of claims as a signed message."""
    packer = zlib.compressobj(9, zlib.DEFLATED, _RAW_DEFLATE, 9)
    return cose.sign1(packer.compress(claims) + packer.flush(), keyring)


def to_payload(message: bytes) -> str:
    """Return a signed message as it stands in a link."""
    return base64.urlsafe_b64encode(message).decode("ascii").rstrip("=")


def opened(payload: str, keyring: Keyring) -> tuple[str, bytes]:
    """Return the key id and the map of a payload whose signature holds; raise a ``PayloadRefused``."""
    key_id, packed = cose.open_sign1(_from_base64url(payload), keyring)
    return key_id, _unpacked(packed)


def _from_base64url(payload: str) -> bytes:
    """Decode a payload that is written in the one way that ``to_payload`` writes it."""
    if not payload.isascii() or len(payload) > _LONGEST_PAYLOAD:
        raise MalformedSlip("Too long, or not base64url")
    try:
        data = base64.b64decode(payload + "=" * (-len(payload) % 4), altchars=b"-_", validate=True)
    except (binascii.Error, ValueError) as error:
        raise MalformedSlip("Not base64url") from error
    if to_payload(data) != payload:
        raise MalformedSlip("Not the usual writing of base64url")
    return data


def _unpacked(packed: bytes) -> bytes:
    """Unpack a signed map, never beyond a fixed size."""
    unpacker = zlib.decompressobj(_RAW_DEFLATE)
    try:
        data = unpacker.decompress(packed, _LARGEST_MAP)
    except zlib.error as error:
        raise MalformedSlip("Not a compressed map") from error
    if not unpacker.eof or unpacker.unused_data:
        raise MalformedSlip("Too large, or more than one compressed map")
    return data
