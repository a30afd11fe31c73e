"""The pages of a PDF as plain pictures: no script runs, nothing is opened, and nothing else comes out."""

import ctypes

import pypdfium2
from pypdfium2 import raw

from portal.scans.limits import Limits
from portal.scans.pictures import as_jpeg
from portal.scans.refusal import Reason, ScanRefused

_POINTS_PER_INCH = 72
# A page as small as a card is not drawn any larger than a scanner would.
_FINEST = 300 / _POINTS_PER_INCH


def read_paper(data: bytes, limits: Limits) -> list[bytes]:
    """Return each page as a JPEG file; raise ``ScanRefused`` for one that is locked, too long or damaged."""
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        is_locked = getattr(error, "err_code", None) == raw.FPDF_ERR_PASSWORD
        raise ScanRefused(Reason.LOCKED if is_locked else Reason.UNREADABLE) from error
    try:
        count = len(document)
        if not count:
            raise ScanRefused(Reason.UNREADABLE)
        if count > limits.pages:
            raise ScanRefused(Reason.TOO_MANY_PAGES)
        return [_drawn(document[number], limits) for number in range(count)]
    except (pypdfium2.PdfiumError, ValueError, ctypes.ArgumentError, MemoryError) as error:
        raise ScanRefused(Reason.UNREADABLE) from error
    finally:
        document.close()


def _drawn(page: pypdfium2.PdfPage, limits: Limits) -> bytes:
    """Draw a page on white: whatever its size says, the picture is never larger than what is kept."""
    width, height = page.get_size()
    if not (0 < width < float("inf") and 0 < height < float("inf")):
        raise ScanRefused(Reason.UNREADABLE)
    scale = min(_FINEST, limits.longest_side / max(width, height))
    if min(width, height) * scale < limits.shortest_side:
        raise ScanRefused(Reason.TOO_SMALL)
    bitmap = page.render(scale=scale, may_draw_forms=False, rev_byteorder=True)
    try:
        return as_jpeg(bitmap.to_pil())
    finally:
        bitmap.close()
        page.close()
