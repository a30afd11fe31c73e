"""Ask ClamAV about a file: the command INSTREAM of its daemon, over TCP or a socket on this machine."""

import socket
from urllib.parse import urlsplit

from portal.scans.refusal import Reason, ScanRefused

_CHUNK = 64 * 1024  # bytes
_SECONDS = 30
_LONGEST_ANSWER = 4096  # bytes


def refuse_infected(data: bytes, address: str) -> None:
    """Raise ``ScanRefused`` unless the daemon says that the file is clean.

    ``address`` is «tcp://host:port» or «unix:///path». A daemon that is away, late, or says anything else
    counts as no: what was not checked is not kept.
    """
    try:
        answer = _asked(data, address)
    except (OSError, ValueError) as error:
        raise ScanRefused(Reason.NOT_CHECKED) from error
    if answer.endswith(" FOUND"):
        raise ScanRefused(Reason.INFECTED)
    if answer != "stream: OK":
        raise ScanRefused(Reason.NOT_CHECKED)


def _asked(data: bytes, address: str) -> str:
    with _connected(address) as daemon:
        daemon.sendall(b"zINSTREAM\0")
        for start in range(0, len(data), _CHUNK):
            chunk = data[start : start + _CHUNK]
            daemon.sendall(len(chunk).to_bytes(4, "big") + chunk)
        daemon.sendall(bytes(4))
        answer = b""
        while not answer.endswith(b"\0") and len(answer) < _LONGEST_ANSWER:
            part = daemon.recv(_LONGEST_ANSWER)
            if not part:
                break
            answer += part
    return answer.rstrip(b"\0").decode("utf-8", "replace").strip()


def _connected(address: str) -> socket.socket:
    parts = urlsplit(address)
    if parts.scheme == "tcp" and parts.hostname and parts.port:
        return socket.create_connection((parts.hostname, parts.port), timeout=_SECONDS)
    if parts.scheme == "unix" and parts.path:
        daemon = socket.socket(socket.AF_UNIX)
        daemon.settimeout(_SECONDS)
        try:
            daemon.connect(parts.path)
        except OSError:
            daemon.close()
            raise
        return daemon
    raise ValueError(f"CLAMD_ADDRESS is neither tcp://host:port nor unix:///path: {parts.scheme}")
