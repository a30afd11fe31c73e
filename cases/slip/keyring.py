"""The keys of the slip: one that signs, and all whose signatures are accepted."""

import base64
import binascii
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Self

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

from cases.slip.errors import ForgedSlip, UnknownKey

SAMPLE_PREFIX = "sample-"
_KEY_BYTES = 32
_LONGEST_ID = 32


@dataclass(frozen=True)
class Keyring:
    """The signing key with its name, and the public keys by name (the signing key's own among them)."""

    key_id: str
    signing_key: Ed25519PrivateKey
    public_keys: Mapping[str, Ed25519PublicKey]

    @classmethod
    def from_settings(cls) -> Self:
        """Read SLIP_SIGNING_KEY, SLIP_SIGNING_KEY_ID and SLIP_VERIFY_KEYS; raise when one is unusable."""
        key_id = _key_id(settings.SLIP_SIGNING_KEY_ID, "SLIP_SIGNING_KEY_ID")
        secret = _key_bytes(settings.SLIP_SIGNING_KEY, "SLIP_SIGNING_KEY")
        signing_key = Ed25519PrivateKey.from_private_bytes(secret)
        public_keys = dict(_earlier_keys(settings.SLIP_VERIFY_KEYS))
        public_keys[key_id] = signing_key.public_key()
        return cls(key_id, signing_key, public_keys)

    @property
    def is_sample(self) -> bool:
        """Whether the signing key is one with which no usable slip can be made."""
        return is_sample_key(self.key_id)

    def sign(self, message: bytes) -> bytes:
        """Return the Ed25519 signature of a message, 64 bytes."""
        return self.signing_key.sign(message)

    def verify(self, key_id: str, message: bytes, signature: bytes) -> None:
        """Raise ``UnknownKey`` or ``ForgedSlip`` unless the named key made the signature."""
        public_key = self.public_keys.get(key_id)
        if public_key is None:
            raise UnknownKey("No key of this name")
        try:
            public_key.verify(signature, message)
        except InvalidSignature as error:
            raise ForgedSlip("The signature does not fit") from error

    def public_words(self) -> list[str]:
        """Return the public keys as «key-id:base64url», the form of SLIP_VERIFY_KEYS."""
        return [
            f"{key_id}:{_to_base64url(key.public_bytes_raw())}" for key_id, key in self.public_keys.items()
        ]


def is_sample_key(key_id: str) -> bool:
    """Tell whether a key's name marks everything signed with it as a sample."""
    return key_id.startswith(SAMPLE_PREFIX)


def _earlier_keys(words: list[str]) -> list[tuple[str, Ed25519PublicKey]]:
    """Read «key-id:base64url» words."""
    keys = []
    for word in words:
        key_id, _, encoded = word.partition(":")
        public = Ed25519PublicKey.from_public_bytes(_key_bytes(encoded, "SLIP_VERIFY_KEYS"))
        keys.append((_key_id(key_id, "SLIP_VERIFY_KEYS"), public))
    return keys


def _key_id(text: str, setting: str) -> str:
    """Return a key's name; raise ``ImproperlyConfigured`` for one that cannot stand in a slip."""
    if not text.isascii() or not text.isprintable() or not 0 < len(text) <= _LONGEST_ID:
        raise ImproperlyConfigured(f"{setting} needs a key name of 1 to {_LONGEST_ID} ASCII characters.")
    return text


def _key_bytes(text: str, setting: str) -> bytes:
    """Decode 32 bytes of base64url; raise ``ImproperlyConfigured``, without the value, for anything else."""
    try:
        key = base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True)
    except (binascii.Error, ValueError) as error:
        raise ImproperlyConfigured(f"{setting} must hold base64url.") from error
    if len(key) != _KEY_BYTES:
        raise ImproperlyConfigured(f"{setting} must hold {_KEY_BYTES} bytes in base64url, not {len(key)}.")
    return key


def _to_base64url(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).decode("ascii").rstrip("=")
