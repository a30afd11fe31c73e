"""Scans of papers, as they lie with a case that was sent."""

import hashlib
import secrets

from django.utils import timezone

from cases.models import Case, Scan, ScanFolder, ScanPage, ScanPaper
from tests import scan_files


def scan_of(case: Case, *, person: str = "head", paper: ScanPaper = ScanPaper.IDENTITY) -> Scan:
    """Put a scan of one page into the folder of a case."""
    head = case.members.all()[0]
    folder, _is_new = ScanFolder.objects.get_or_create(case=case, defaults={"people": {"head": head.pk}})
    picture = scan_files.jpeg()
    digest = hashlib.sha256(picture).hexdigest()
    scan = Scan.objects.create(
        folder=folder,
        key=secrets.token_hex(8),
        person=person,
        paper=paper,
        sent_at=timezone.now(),
        source_sha256=digest,
        source_bytes=len(picture),
        page_count=1,
        kept_bytes=len(picture),
    )
    ScanPage.objects.create(scan=scan, number=1, picture=picture, sha256=digest)
    return scan
