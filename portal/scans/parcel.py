"""What two processes hand each other: one line that says what follows, then the bytes themselves."""

import json
from collections.abc import Sequence
from dataclasses import asdict

from portal.scans.limits import Limits
from portal.scans.refusal import Reason, ScanRefused

_JPEG = b"\xff\xd8\xff"


def order(data: bytes, limits: Limits) -> bytes:
    """Return a file with the limits it is to be read by."""
    return json.dumps(asdict(limits)).encode() + b"\n" + data


def opened_order(sent: bytes) -> tuple[bytes, Limits]:
    """Return file and limits."""
    line, _end, data = sent.partition(b"\n")
    return data, Limits(**json.loads(line))


def result(pages: Sequence[bytes]) -> bytes:
    """Return the pages of a file that was read."""
    return json.dumps({"pages": [len(page) for page in pages]}).encode() + b"\n" + b"".join(pages)


def refusal(reason: Reason) -> bytes:
    """Return why a file is not taken."""
    return json.dumps({"refused": reason}).encode() + b"\n"


def opened_result(sent: bytes, limits: Limits) -> list[bytes]:
    """Return the pages, or raise the refusal; what is no answer of ours counts as a damaged file.

    The sender has read a stranger's file, so nothing that it says is believed.
    """
    line, _end, rest = sent.partition(b"\n")
    try:
        said = json.loads(line)
        if "refused" in said:
            raise ScanRefused(Reason(said["refused"]))
        sizes = [int(size) for size in said["pages"]]
    except (ValueError, TypeError, KeyError) as error:
        raise ScanRefused(Reason.UNREADABLE) from error
    if not 1 <= len(sizes) <= limits.pages or min(sizes) < 1 or sum(sizes) != len(rest):
        raise ScanRefused(Reason.UNREADABLE)
    pages, place = [], 0
    for size in sizes:
        pages.append(rest[place : place + size])
        place += size
    if not all(page.startswith(_JPEG) for page in pages):
        raise ScanRefused(Reason.UNREADABLE)
    return pages
