"""Let each bad file be read in a process of its own, as in the portal, without starting Python anew for it.

Started by the tests as a program: ``python -m tests.portal.scans.reading_all RESULT``.
"""

import os
import pickle
import sys
import time

from portal.scans.__main__ import answer
from portal.scans.limits import Limits
from portal.scans.parcel import order
from tests.portal.scans import bad_files

LIMITS = Limits(file_bytes=10_000_000, megapixels=64, pages=10, seconds=6)
Read = tuple[str, int, bytes, float]


def read_all() -> list[Read]:
    """Return name, exit code, answer and seconds of every file."""
    return [_read(name, data) for name, data in bad_files.all_files()]


def _read(name: str, data: bytes) -> Read:
    begun = time.monotonic()
    here, there = os.pipe()
    child = os.fork()
    if not child:
        os.close(here)
        with os.fdopen(there, "wb") as out:
            out.write(answer(order(data, LIMITS)))
        os._exit(0)
    os.close(there)
    with os.fdopen(here, "rb") as reader:
        said = reader.read()
    _pid, status = os.waitpid(child, 0)
    return name, os.waitstatus_to_exitcode(status), said, time.monotonic() - begun


if __name__ == "__main__":
    with open(sys.argv[1], "wb") as result:
        pickle.dump(read_all(), result)
