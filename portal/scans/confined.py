"""Let a stranger's file be read in a process of its own, which has no secrets and soon ends."""

import subprocess
import sys
from pathlib import Path

from portal.scans.limits import Limits
from portal.scans.parcel import opened_result, order
from portal.scans.reading import refuse_at_a_glance
from portal.scans.refusal import Reason, ScanRefused

_ROOT = Path(__file__).resolve().parents[2]
# How many seconds may pass for each second of work, on a machine that is busy with others.
_PATIENCE = 3
_READER = [sys.executable, "-E", "-s", "-m", "portal.scans"]


def read_confined(data: bytes, limits: Limits) -> list[bytes]:
    """Return the pages of a file as JPEG files; raise ``ScanRefused``, also where the reader broke down."""
    refuse_at_a_glance(data, limits)
    try:
        done = subprocess.run(  # noqa: S603 - nothing of the file stands in the command
            _READER,
            input=order(data, limits),
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,  # A decoder may quote what it read.
            cwd=_ROOT,
            env={},
            timeout=limits.seconds * _PATIENCE,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise ScanRefused(Reason.TOO_SLOW) from error
    if done.returncode:
        raise ScanRefused(Reason.UNREADABLE)
    return opened_result(done.stdout, limits)
