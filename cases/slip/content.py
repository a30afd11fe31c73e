"""Exactly what is printed on a slip, frozen at the moment of issue."""

import json
from dataclasses import asdict, dataclass, fields
from datetime import date
from typing import Any, Self

# Raised when the stored form changes; a snapshot of another form is refused, never guessed at.
FORMAT = 1


@dataclass(frozen=True)
class HolderLine:
    """One person's line in the table: names as written, everything else already in the words of the print."""

    number: int
    given_name: str
    family_name: str
    father_name: str
    grandfather_name: str
    sex: str
    birth: str
    nationality: str
    relation: str
    document_kind: str
    document_number: str

    @property
    def full_name(self) -> str:
        """Given name and, where there is one, family name."""
        return f"{self.given_name} {self.family_name}".strip()


@dataclass(frozen=True)
class SlipContent:
    """A whole slip; the first holder is the head of the household."""

    serial: str
    case_number: str
    case_version: int
    office_name: str
    office_city: str
    issued_on: date
    valid_until: date
    border_name: str
    border_opposite: str
    destination_country: str
    holders: tuple[HolderLine, ...]
    signer_name: str
    signer_title: str
    is_sample: bool

    def __post_init__(self) -> None:
        if not self.holders:
            raise ValueError("A slip has at least one holder")

    @property
    def head(self) -> HolderLine:
        """The head of the household, who stands first."""
        return self.holders[0]

    def to_json(self) -> str:
        """Return the snapshot as JSON; ``from_json`` gives an equal content back."""
        values = asdict(self)
        values["issued_on"] = self.issued_on.isoformat()
        values["valid_until"] = self.valid_until.isoformat()
        return json.dumps({"format": FORMAT, **values}, ensure_ascii=False, separators=(",", ":"))

    @classmethod
    def from_json(cls, text: str) -> Self:
        """Return the content of a snapshot; raise ``ValueError`` for one of another form."""
        values = json.loads(text)
        if not isinstance(values, dict) or values.pop("format", None) != FORMAT:
            raise ValueError("Not a slip snapshot of the known form")
        _expect_fields(cls, values)
        lines = values.pop("holders")
        for line in lines:
            _expect_fields(HolderLine, line)
        return cls(
            issued_on=date.fromisoformat(values.pop("issued_on")),
            valid_until=date.fromisoformat(values.pop("valid_until")),
            holders=tuple(HolderLine(**line) for line in lines),
            **values,
        )


def _expect_fields(kind: type[SlipContent | HolderLine], values: dict[str, Any]) -> None:
    """Raise ``ValueError`` unless the values name exactly the fields of the dataclass."""
    if set(values) != {field.name for field in fields(kind)}:
        raise ValueError(f"Not the fields of {kind.__name__}")
