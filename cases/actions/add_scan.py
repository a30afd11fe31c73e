"""Keep a scan that an applicant sends: checked, read apart, drawn anew, kept once however often it comes."""

import hashlib
import secrets
from collections.abc import Sequence

from django.conf import settings
from django.db.models import Count, Sum
from django.utils import timezone
from django.utils.translation import gettext as _

from cases.actions.attempts import Limit, register_attempt
from cases.actions.save_draft import locked_draft, store_draft
from cases.exceptions import InvalidFact, TooManyForNow
from cases.models import AttemptAim, RequestDraft, Scan, ScanFolder, ScanPage, ScanPaper
from cases.scans import NoRoomForScans, ScanNotTaken, reading_limits, scan_people
from portal.scans.clamd import refuse_infected
from portal.scans.confined import read_confined
from portal.scans.reading import refuse_at_a_glance
from portal.scans.refusal import ScanRefused

# Reading a file costs the machine much more than showing a page. A whole family at the counter of a library
# stays far below.
FILES_PER_DRAFT, FILES_PER_ADDRESS = 120, 240
_LIMIT = Limit(AttemptAim.SCANNING, "scan", FILES_PER_DRAFT, "scan_sender", FILES_PER_ADDRESS, TooManyForNow)


def add_scan(draft: RequestDraft, data: bytes, *, person: str, paper: ScanPaper, address: str) -> Scan:
    """Keep a file as plain pictures and return its scan; the same file for the same paper gives the same one.

    Raise ``ScanNotTaken`` with what is wrong with the file, ``NoRoomForScans`` where the request is full,
    ``TooManyForNow`` for an address that sends too much, ``DraftEnded`` where it was sent meanwhile.
    """
    digest = hashlib.sha256(data).hexdigest()
    known = _known(draft, person, paper, digest)
    if known is not None:
        return known
    _refuse_when_full(draft, 0)
    register_attempt(_LIMIT, draft.token_digest, address, timezone.now())
    pages = _read(data)
    with locked_draft(draft) as locked:
        # Another window may have sent the same file, filled the folder, or taken the person out.
        known = _known(locked, person, paper, digest)
        if known is not None:
            return known
        _refuse_when_full(locked, sum(map(len, pages)))
        if person not in scan_people(locked):
            raise InvalidFact(_("This person is no longer in the request."))
        folder, _is_new = ScanFolder.objects.get_or_create(draft=locked)
        scan = Scan.objects.create(
            folder=folder,
            key=secrets.token_hex(8),
            person=person,
            paper=paper,
            sent_at=timezone.now(),
            source_sha256=digest,
            source_bytes=len(data),
            page_count=len(pages),
            kept_bytes=sum(map(len, pages)),
        )
        _store_pages(scan, pages)
        store_draft(locked, locked.revision + 1, locked.language)
    return scan


def _read(data: bytes) -> list[bytes]:
    limits = reading_limits()
    try:
        refuse_at_a_glance(data, limits)
        if settings.CLAMD_ADDRESS:
            refuse_infected(data, settings.CLAMD_ADDRESS)
        return read_confined(data, limits)
    except ScanRefused as refused:
        raise ScanNotTaken(refused.reason) from refused


def _known(draft: RequestDraft, person: str, paper: str, digest: str) -> Scan | None:
    return Scan.objects.filter(folder__draft=draft, person=person, paper=paper, source_sha256=digest).first()


def _refuse_when_full(draft: RequestDraft, more: int) -> None:
    held = Scan.objects.filter(folder__draft=draft).aggregate(files=Count("pk"), size=Sum("kept_bytes"))
    is_full = held["files"] >= settings.SCANS_PER_REQUEST
    if is_full or (held["size"] or 0) + more > settings.SCANS_MEGABYTES * 1_000_000:
        raise NoRoomForScans


def _store_pages(scan: Scan, pages: Sequence[bytes]) -> None:
    for number, picture in enumerate(pages, start=1):
        ScanPage.objects.create(
            scan=scan, number=number, picture=picture, sha256=hashlib.sha256(picture).hexdigest()
        )
