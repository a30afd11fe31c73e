"""Whose papers were sent: one block a person, and one for the household."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from cases import service
from home.request.visit import Visit


@dataclass(frozen=True)
class PageLink:
    """One page of a scan, to be looked at."""

    number: int
    url: str


@dataclass(frozen=True)
class ListedScan:
    """One scan: which paper, how large, its pages, and the way to take it out again."""

    key: str
    paper: str
    kilobytes: int
    pages: tuple[PageLink, ...]
    remove_url: str


@dataclass(frozen=True)
class ScanOwner:
    """Somebody, or the household, with the scans that were sent."""

    key: str
    name: str
    scans: tuple[ListedScan, ...]
    add_url: str


def owners(visit: Visit) -> list[ScanOwner]:
    """Return the head, the members in their order, and the household; one query."""
    sent = service.scans_in(visit.draft)
    return [
        ScanOwner(
            key=person,
            name=_name(visit, person),
            scans=tuple(_listed(visit, scan) for scan in sent if scan.person == person),
            add_url=visit.url("add_scan", person, to_check=visit.returns_to_check),
        )
        for person in service.scan_people(visit.draft)
    ]


def _listed(visit: Visit, scan: service.Scan) -> ListedScan:
    pages = range(1, scan.page_count + 1)
    return ListedScan(
        key=scan.key,
        paper=scan.get_paper_display(),
        kilobytes=max(1, round(scan.kept_bytes / 1000)),
        pages=tuple(PageLink(number, visit.url("scan_page", scan.key, str(number))) for number in pages),
        remove_url=visit.url("remove_scan", scan.key, to_check=visit.returns_to_check),
    )


def _name(visit: Visit, person: str) -> str:
    if person == service.HOUSEHOLD:
        return _("The whole household")
    section = service.HEAD if person == service.HEAD else service.member_section(person)
    typed = service.typed_in(visit.draft, section) or {}
    words = (typed.get("person-given_name", ""), typed.get("person-family_name", ""))
    return " ".join(word.strip() for word in words if word.strip()) or _("(no name yet)")
