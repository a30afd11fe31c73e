"""Keys for the tests, each made from one repeated byte; they are no secret."""

import base64

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from cases.slip.keyring import Keyring


def secret(byte: int) -> str:
    """Return a signing key in the form of SLIP_SIGNING_KEY."""
    return base64.urlsafe_b64encode(bytes([byte]) * 32).decode("ascii").rstrip("=")


def keyring(key_id: str = "test-7", byte: int = 7) -> Keyring:
    """Return a keyring of one key."""
    key = Ed25519PrivateKey.from_private_bytes(bytes([byte]) * 32)
    return Keyring(key_id, key, {key_id: key.public_key()})
