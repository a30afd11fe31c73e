"""The process in which a stranger's file is read: little memory, little time, no files, no secrets.

Started by ``portal.scans.confined`` with nothing in its environment. Whatever goes wrong in a decoder goes
wrong here, and this process has nothing to lose.
"""

import os
import resource
import sys

from portal.scans.parcel import opened_order, refusal, result
from portal.scans.reading import read_scan
from portal.scans.refusal import Reason, ScanRefused

_NICENESS = 5  # Whoever reads the pages of the site comes first.


def answer(sent: bytes) -> bytes:
    """Read what was ordered, under limits that hold for the rest of this process."""
    data, limits = opened_order(sent)
    for what, most in (
        (resource.RLIMIT_AS, limits.memory_bytes),
        (resource.RLIMIT_CPU, limits.seconds),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
    ):
        resource.setrlimit(what, (most, most))
    try:
        return result(read_scan(data, limits))
    except ScanRefused as refused:
        return refusal(refused.reason)
    except MemoryError:
        return refusal(Reason.TOO_MANY_PIXELS)


if __name__ == "__main__":
    os.nice(_NICENESS)
    sys.stdout.buffer.write(answer(sys.stdin.buffer.read()))
