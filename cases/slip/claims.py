"""What of a slip is signed: a CBOR map with small whole numbers as keys.

==  =======================================================================================
1   form of this map: 1
2   serial
3   issuing office, its name
4   day of issue, in days since 1970-01-01
5   last day of validity, in days since 1970-01-01
6   exit border point, its name
7   number of holders
8   holders, each ``[full name, birth as printed in ASCII digits, document number]``:
    all of them, or the head alone
9   only where 8 holds the head alone: SHA-256 of the CBOR array that all would make
10  only on a sample, and then true
==  =======================================================================================
"""

import hashlib
from dataclasses import dataclass
from datetime import date
from typing import Any

from cases.slip.claim import day_of, days, text_of, whole_of
from cases.slip.content import HolderLine, SlipContent
from cases.slip.cose import dump, load
from cases.slip.errors import MalformedSlip
from portal.persian.digits import to_ascii

_FORM = 1
_MOST_HOLDERS = 1_000
_DIGEST_BYTES = 32


@dataclass(frozen=True)
class VerifiedHolder:
    """A person as signed; ``birth`` as printed, with ASCII digits."""

    full_name: str
    birth: str
    document_number: str


@dataclass(frozen=True)
class VerifiedSlip:
    """What a genuine payload says; ``holders`` are all or, beside a ``holders_digest``, the head alone."""

    key_id: str
    serial: str
    office_name: str
    issued_on: date
    valid_until: date
    border_name: str
    member_count: int
    holders: tuple[VerifiedHolder, ...]
    holders_digest: bytes | None
    is_sample: bool

    @property
    def names_everyone(self) -> bool:
        """Whether all holders are in the payload itself."""
        return self.holders_digest is None

    def lists(self, holders: tuple[HolderLine, ...]) -> bool:
        """Tell whether these are exactly the holders that were signed, in their order."""
        rows = [_row(line) for line in holders]
        if self.holders_digest is not None:
            return len(rows) == self.member_count and _digest(rows) == self.holders_digest
        return rows == [[one.full_name, one.birth, one.document_number] for one in self.holders]


def encode(content: SlipContent, *, everyone: bool) -> bytes:
    """Return the map of a content, with all holders in full or with the head and a digest."""
    rows = [_row(line) for line in content.holders]
    claims: dict[int, Any] = {
        1: _FORM,
        2: content.serial,
        3: content.office_name,
        4: days(content.issued_on),
        5: days(content.valid_until),
        6: content.border_name,
        7: len(rows),
        8: rows if everyone else rows[:1],
    }
    if not everyone:
        claims[9] = _digest(rows)
    if content.is_sample:
        claims[10] = True
    return dump(claims)


def decode(data: bytes, *, key_id: str, is_sample_key: bool) -> VerifiedSlip:
    """Read a map whose signature has been checked; raise ``MalformedSlip`` when it is of another form."""
    claims = load(data)
    if not isinstance(claims, dict) or claims.get(1) != _FORM or not set(claims) <= set(range(1, 11)):
        raise MalformedSlip("Not the map of a slip")
    try:
        slip = VerifiedSlip(
            key_id=key_id,
            serial=text_of(claims[2]),
            office_name=text_of(claims[3]),
            issued_on=day_of(claims[4]),
            valid_until=day_of(claims[5]),
            border_name=text_of(claims[6]),
            member_count=whole_of(claims[7], _MOST_HOLDERS),
            holders=tuple(_holder(row) for row in claims[8]),
            holders_digest=claims.get(9),
            is_sample=is_sample_key or claims.get(10) is True,
        )
    except (KeyError, TypeError) as error:
        raise MalformedSlip("A claim is missing or of another kind") from error
    _check_holders(slip)
    return slip


def _check_holders(slip: VerifiedSlip) -> None:
    """Raise ``MalformedSlip`` unless the holders agree with their number or have a digest."""
    digest = slip.holders_digest
    if digest is None:
        agrees = 0 < slip.member_count == len(slip.holders)
    else:
        agrees = isinstance(digest, bytes) and len(digest) == _DIGEST_BYTES and len(slip.holders) == 1
    if not agrees:
        raise MalformedSlip("The holders do not agree with their number")


def _row(line: HolderLine) -> list[str]:
    """Return what is signed of one person."""
    return [line.full_name, to_ascii(line.birth), to_ascii(line.document_number)]


def _digest(rows: list[list[str]]) -> bytes:
    return hashlib.sha256(dump(rows)).digest()


def _holder(row: Any) -> VerifiedHolder:
    if not isinstance(row, list) or len(row) != 3:
        raise TypeError("Not a holder")
    return VerifiedHolder(*map(text_of, row))
