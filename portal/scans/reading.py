"""A file into plain pictures."""

from portal.scans.kinds import Kind, kind_of
from portal.scans.limits import Limits
from portal.scans.papers import read_paper
from portal.scans.pictures import read_picture
from portal.scans.refusal import Reason, ScanRefused


def refuse_at_a_glance(data: bytes, limits: Limits) -> Kind:
    """Return the kind of a file, or raise what its size and its first bytes say already."""
    if not data:
        raise ScanRefused(Reason.EMPTY)
    if len(data) > limits.file_bytes:
        raise ScanRefused(Reason.TOO_LARGE)
    kind = kind_of(data)
    if kind is None:
        raise ScanRefused(Reason.WRONG_TYPE)
    return kind


def read_scan(data: bytes, limits: Limits) -> list[bytes]:
    """Return the pages of a file as JPEG files, at least one; raise ``ScanRefused`` with the reason.

    What decodes here was written by a stranger: only the process that is made for it calls this.
    """
    kind = refuse_at_a_glance(data, limits)
    return read_paper(data, limits) if kind == Kind.PDF else [read_picture(data, kind, limits)]
