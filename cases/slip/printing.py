"""The words of a slip as they stand on the paper: cleaned, guarded against reordering, in Persian digits."""

from dataclasses import dataclass
from typing import Self

from cases.slip.content import HolderLine, SlipContent
from portal.pdf.written import code, name
from portal.persian.digits import to_persian
from portal.persian.jalali import format_date, format_long


@dataclass(frozen=True)
class PrintedHolder:
    """One line of the table."""

    number: str
    full_name: str
    father_name: str
    grandfather_name: str
    sex: str
    birth: str
    nationality: str
    relation: str
    document_kind: str
    document_number: str

    @classmethod
    def of(cls, line: HolderLine) -> Self:
        """Return the line as printed."""
        return cls(
            number=to_persian(line.number),
            full_name=name(line.full_name),
            father_name=name(line.father_name),
            grandfather_name=name(line.grandfather_name),
            sex=name(line.sex),
            birth=name(line.birth),
            nationality=name(line.nationality),
            relation=name(line.relation),
            document_kind=name(line.document_kind),
            document_number=code(line.document_number),
        )


@dataclass(frozen=True)
class PrintedSlip:
    """Everything that the template prints of one slip."""

    serial: str
    case_number: str
    case_version: str
    office_name: str
    office_city: str
    issued_on: str
    valid_until: str
    last_day: str
    border_name: str
    border_opposite: str
    destination_country: str
    holders: tuple[PrintedHolder, ...]
    head: PrintedHolder
    member_count: str
    is_alone: bool
    signer_name: str
    signer_title: str
    is_sample: bool
    check_address: str

    @classmethod
    def of(cls, content: SlipContent, check_address: str) -> Self:
        """Return the slip as printed; the address is where a serial can be checked."""
        holders = tuple(PrintedHolder.of(line) for line in content.holders)
        return cls(
            serial=code(content.serial),
            case_number=code(content.case_number),
            case_version=to_persian(content.case_version),
            office_name=name(content.office_name),
            office_city=name(content.office_city),
            issued_on=format_date(content.issued_on),
            valid_until=format_date(content.valid_until),
            last_day=format_long(content.valid_until),
            border_name=name(content.border_name),
            border_opposite=name(content.border_opposite),
            destination_country=name(content.destination_country),
            holders=holders,
            head=holders[0],
            member_count=to_persian(len(holders)),
            is_alone=len(holders) == 1,
            signer_name=name(content.signer_name),
            signer_title=name(content.signer_title),
            is_sample=content.is_sample,
            check_address=code(check_address),
        )
