"""Scans of papers: what is taken, how it is refused in words, and the copies that may be looked at."""

import hashlib
import hmac
import logging
from collections.abc import Iterable
from datetime import date

from django.conf import settings
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from cases import drafts
from cases.exceptions import ActionRefused
from cases.models import Case, RequestDraft, Scan, ScanPage
from portal.persian.jalali import format_date
from portal.scans.limits import Limits
from portal.scans.refusal import Reason
from portal.scans.watermark import watermarked

logger = logging.getLogger(__name__)

# Papers of nobody alone.
HOUSEHOLD = "household"

WORDS: dict[Reason, Promise] = {
    Reason.EMPTY: _("The file is empty. Please choose it once more."),
    Reason.TOO_LARGE: _(
        "The file is too large. Please take the picture at a lower size, or send fewer at once."
    ),
    Reason.WRONG_TYPE: _("This is no picture (JPEG, PNG, HEIC) and no PDF. Other files cannot be sent."),
    Reason.TOO_MANY_PIXELS: _("The picture has too many pixels. Please take it at a lower resolution."),
    Reason.TOO_SMALL: _("The picture is too small to be read. Please take a larger one."),
    Reason.TOO_MANY_PAGES: _("The PDF has too many pages. Please send only the pages of this paper."),
    Reason.LOCKED: _("The PDF is locked with a password. Please send it without one, or send a picture."),
    Reason.UNREADABLE: _("The file is damaged and cannot be opened. Please take the picture once more."),
    Reason.TOO_SLOW: _("The file could not be opened in time. Please send a simpler one, or a picture."),
    Reason.INFECTED: _("The virus check found something harmful in this file, so it was not kept."),
    Reason.NOT_CHECKED: _(
        "The file could not be checked for viruses now, so it was not kept. Please try again later, or bring "
        "the paper itself."
    ),
}
# The mark of the office on every copy, in Persian whatever language the page has.
_ONLY_FOR = "فقط برای بررسی درخواست"
_CASE, _DRAFT = "پرونده", "پیش‌نویس درخواست"
_PORTAL = "سامانه خروج داوطلبانه"
# Between words and codes: without it a date after a code would be taken for its end.
_RLM = "\u200f"


class ScanNotTaken(ActionRefused):
    """A file was refused; ``str()`` says what to do, ``reason`` what was wrong."""

    code = "scan"

    def __init__(self, reason: Reason) -> None:
        self.reason = reason
        super().__init__(WORDS[reason])


class NoRoomForScans(ActionRefused):
    """The request holds as many scans as one may."""

    code = "scans_full"
    words = _("No more scans can be added to this request. Please bring the other papers to the office.")


class DamagedScan(Exception):
    """What is stored is not what was stored once: it is shown to nobody."""


def reading_limits() -> Limits:
    """Return what a single file may be, as the office has set it."""
    return Limits(
        file_bytes=settings.SCAN_FILE_MEGABYTES * 1_000_000,
        megapixels=settings.SCAN_MEGAPIXELS,
        pages=settings.SCAN_PAGES,
    )


def scan_people(draft: RequestDraft) -> tuple[str, ...]:
    """Return whose papers may be sent: the head, each member, and the household."""
    return (drafts.HEAD, *drafts.member_keys(draft), HOUSEHOLD)


def scans_in(draft: RequestDraft) -> list[Scan]:
    """Return the scans of a draft, in the order in which they came; one query, and no picture."""
    return list(Scan.objects.filter(folder__draft=draft))


def draft_page(draft: RequestDraft, key: str, number: int) -> bytes | None:
    """Return a page of a scan in the applicant's own draft, to be looked at; None where there is none."""
    page = _page(Scan.objects.filter(folder__draft=draft), key, number)
    return _copy(page, _words(_PORTAL, _DRAFT, timezone.localdate())) if page else None


def case_page(case: Case, key: str, number: int) -> bytes | None:
    """Return a page of a scan of a case, to be looked at; None where there is none any more."""
    page = _page(Scan.objects.filter(folder__case=case), key, number)
    of_case = f"{_CASE} {case.case_number}{_RLM}"
    return _copy(page, _words(case.office.name, of_case, timezone.localdate())) if page else None


def kept_megabytes(scans: Iterable[Scan]) -> float:
    """Return how much is kept of these scans."""
    return sum(scan.kept_bytes for scan in scans) / 1_000_000


def _page(scans: QuerySet[Scan], key: str, number: int) -> ScanPage | None:
    return ScanPage.objects.filter(scan__in=scans, scan__key=key, number=number).first()


def _words(office: str, what: str, on: date) -> str:
    return " – ".join((_ONLY_FOR, office, what, _RLM + format_date(on, "fa")))


def _copy(page: ScanPage, words: str) -> bytes:
    picture = bytes(page.picture)
    if not hmac.compare_digest(hashlib.sha256(picture).hexdigest(), page.sha256):
        logger.error("page %s of a scan does not match its checksum", page.pk)
        raise DamagedScan
    return watermarked(picture, words)
