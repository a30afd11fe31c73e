"""The payload of the slip's picture code: content in, signed text out, and back."""

from cases.slip import claims, envelope
from cases.slip.claims import VerifiedSlip
from cases.slip.content import SlipContent
from cases.slip.keyring import Keyring, is_sample_key

# Beyond this a picture code of 40 mm is too fine for an ordinary print and an ordinary camera; a household
# of eight with names of common length stays below it.
LARGEST_MESSAGE = 460


def sign(content: SlipContent, keyring: Keyring | None = None) -> str:
    """Return the signed payload of a content; raise ``ValueError`` for a real slip under a sample key.

    All holders are in it while the message stays within ``LARGEST_MESSAGE``; else the head and a digest.
    """
    keyring = keyring or Keyring.from_settings()
    if keyring.is_sample and not content.is_sample:
        raise ValueError("A sample key signs samples only")
    message = envelope.sealed(claims.encode(content, everyone=True), keyring)
    if len(message) > LARGEST_MESSAGE and len(content.holders) > 1:
        message = envelope.sealed(claims.encode(content, everyone=False), keyring)
    return envelope.to_payload(message)


def verify(payload: str, keyring: Keyring | None = None) -> VerifiedSlip:
    """Return what a genuine payload says; raise ``MalformedSlip``, ``UnknownKey`` or ``ForgedSlip``."""
    key_id, data = envelope.opened(payload, keyring or Keyring.from_settings())
    return claims.decode(data, key_id=key_id, is_sample_key=is_sample_key(key_id))
