"""The payload of the slip's picture code: content in, signed text out, and back.

``base64url( COSE_Sign1( deflate( CBOR map ) ) )``, without padding. The map is compressed inside the signed
message rather than around it: so nothing is unpacked before its signature holds, and a compressed stream,
which can say the same thing in several ways, leaves no byte that could be changed unnoticed.
"""

import base64
import binascii
import zlib

from cases.slip import claims, cose
from cases.slip.claims import VerifiedSlip
from cases.slip.content import SlipContent
from cases.slip.errors import MalformedSlip
from cases.slip.keyring import Keyring, is_sample_key

# Beyond this a picture code of 40 mm is too fine for an ordinary print and an ordinary camera; a household
# of eight with names of common length stays below it.
LARGEST_MESSAGE = 460

# What is read at all. Office and border names are the only parts of a signed payload without a fixed length.
_LONGEST_PAYLOAD = 2_400
_LARGEST_MAP = 8_192
_RAW_DEFLATE = -15


def sign(content: SlipContent, keyring: Keyring | None = None) -> str:
    """Return the signed payload of a content; raise ``ValueError`` for a real slip under a sample key.

    All holders are in it while the message stays within ``LARGEST_MESSAGE``; else the head and a digest.
    """
    keyring = keyring or Keyring.from_settings()
    if keyring.is_sample and not content.is_sample:
        raise ValueError("A sample key signs samples only")
    message = _message(content, keyring, everyone=True)
    if len(message) > LARGEST_MESSAGE and len(content.holders) > 1:
        message = _message(content, keyring, everyone=False)
    return base64.urlsafe_b64encode(message).decode("ascii").rstrip("=")


def verify(payload: str, keyring: Keyring | None = None) -> VerifiedSlip:
    """Return what a genuine payload says; raise ``MalformedSlip``, ``UnknownKey`` or ``ForgedSlip``."""
    keyring = keyring or Keyring.from_settings()
    key_id, packed = cose.open_sign1(_from_base64url(payload), keyring)
    return claims.decode(_unpacked(packed), key_id=key_id, is_sample_key=is_sample_key(key_id))


def _message(content: SlipContent, keyring: Keyring, *, everyone: bool) -> bytes:
    packer = zlib.compressobj(9, zlib.DEFLATED, _RAW_DEFLATE, 9)
    packed = packer.compress(claims.encode(content, everyone=everyone)) + packer.flush()
    return cose.sign1(packed, keyring)


def _from_base64url(payload: str) -> bytes:
    """Decode a payload that is written in the one way that ``sign`` writes it."""
    if not payload.isascii() or len(payload) > _LONGEST_PAYLOAD:
        raise MalformedSlip("Too long, or not base64url")
    try:
        data = base64.b64decode(payload + "=" * (-len(payload) % 4), altchars=b"-_", validate=True)
    except (binascii.Error, ValueError) as error:
        raise MalformedSlip("Not base64url") from error
    if base64.urlsafe_b64encode(data).decode("ascii").rstrip("=") != payload:
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
