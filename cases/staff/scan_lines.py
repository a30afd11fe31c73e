"""The scans of a case as its file lists them: person by person."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _

from cases.models import Case, Scan


@dataclass(frozen=True)
class ScanGroup:
    """Somebody of the household, or all of it, with the scans that were sent."""

    name: str
    scans: tuple[Scan, ...]


@dataclass(frozen=True)
class ScanGroups:
    """All scans of a case; after ``removed_at`` only that they were sent is known."""

    groups: tuple[ScanGroup, ...]
    removed_at: datetime | None

    def __bool__(self) -> bool:
        return bool(self.groups)


def scan_groups(case: Case) -> ScanGroups:
    """Return what was sent, in the order of the household; one query at most, and no picture."""
    if not case.has_scans:
        return ScanGroups((), None)
    sent = list(Scan.objects.filter(folder__case=case).select_related("folder"))
    if not sent:
        return ScanGroups((), None)
    folder = sent[0].folder
    of_member: dict[int | None, list[Scan]] = {}
    for scan in sent:
        of_member.setdefault(folder.people.get(scan.person), []).append(scan)
    groups = [
        ScanGroup(member.full_name, tuple(of_member.pop(member.pk)))
        for member in case.members.all()
        if member.pk in of_member
    ]
    groups += [ScanGroup(_("The whole household"), tuple(scans)) for scans in of_member.values()]
    return ScanGroups(tuple(groups), folder.emptied_at)


def owner_of(case: Case, scan: Scan) -> str:
    """Return whose paper a scan shows."""
    member = scan.folder.people.get(scan.person)
    names = {one.pk: one.full_name for one in case.members.all()}
    return names.get(member) or _("The whole household")
