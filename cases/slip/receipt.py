"""What of a receipt is signed: that a request was received, and nothing that could point to a person.

=  =======================================================================================
1  «receipt», where the map of a slip says its form: neither is ever read as the other
2  receiving office, its name
3  day of receipt, in days since 1970-01-01
4  number of persons in the request
=  =======================================================================================
"""

from dataclasses import dataclass
from datetime import date

from cases.slip import envelope
from cases.slip.claim import day_of, days, text_of, whole_of
from cases.slip.cose import dump, load
from cases.slip.errors import MalformedSlip
from cases.slip.keyring import Keyring, is_sample_key

_KIND = "receipt"
_MOST_PERSONS = 1_000


@dataclass(frozen=True)
class VerifiedReceipt:
    """What a genuine receipt says; one of a sample key is a sample."""

    office_name: str
    received_on: date
    person_count: int
    is_sample: bool


def sign_receipt(
    office_name: str, received_on: date, person_count: int, keyring: Keyring | None = None
) -> str:
    """Return the signed payload of a receipt."""
    claims = {1: _KIND, 2: office_name, 3: days(received_on), 4: person_count}
    return envelope.to_payload(envelope.sealed(dump(claims), keyring or Keyring.from_settings()))


def verify_receipt(payload: str, keyring: Keyring | None = None) -> VerifiedReceipt:
    """Return what a genuine payload says; raise ``MalformedSlip``, ``UnknownKey`` or ``ForgedSlip``."""
    key_id, data = envelope.opened(payload, keyring or Keyring.from_settings())
    claims = load(data)
    if not isinstance(claims, dict) or claims.get(1) != _KIND or set(claims) != {1, 2, 3, 4}:
        raise MalformedSlip("Not the map of a receipt")
    try:
        return VerifiedReceipt(
            office_name=text_of(claims[2]),
            received_on=day_of(claims[3]),
            person_count=whole_of(claims[4], _MOST_PERSONS),
            is_sample=is_sample_key(key_id),
        )
    except TypeError as error:
        raise MalformedSlip("A claim is of another kind") from error
