"""The virus check, against a little daemon that speaks the protocol over TCP and over a socket file."""

import socketserver
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from portal.scans import clamd
from portal.scans.clamd import refuse_infected
from portal.scans.refusal import Reason, ScanRefused

EICAR = rb"X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"


class _Handler(socketserver.StreamRequestHandler):
    def handle(self) -> None:
        command = b""
        while not command.endswith(b"\0"):
            command += self.rfile.read(1)
        data = b""
        while size := int.from_bytes(self.rfile.read(4), "big"):
            data += self.rfile.read(size)
            if len(data) > 200_000:
                self.wfile.write(b"INSTREAM size limit exceeded. ERROR\0")
                return
        self.server.asked.append((command, data))
        infected = b"stream: Eicar-Test-Signature FOUND\0" if EICAR in data else b"stream: OK\0"
        self.wfile.write(self.server.says or infected)


@contextmanager
def daemon(path: Path | None = None, says: bytes = b"") -> Iterator[tuple[str, list]]:
    """Serve on a free port, or on a socket file; ``says`` is answered whatever is sent."""
    kind = socketserver.ThreadingUnixStreamServer if path else socketserver.ThreadingTCPServer
    with kind(str(path) if path else ("127.0.0.1", 0), _Handler) as server:
        server.asked, server.says = [], says
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"unix://{path}" if path else f"tcp://127.0.0.1:{server.server_address[1]}", server.asked
        server.shutdown()


@pytest.mark.parametrize("over_file", [False, True])
def test_a_clean_file_passes_whole(over_file, tmp_path):
    data = bytes(range(256)) * 600
    with daemon(tmp_path / "clamd" if over_file else None) as (address, asked):
        refuse_infected(data, address)
    assert asked == [(b"zINSTREAM\0", data)]


@pytest.mark.parametrize(
    ("data", "says", "reason"),
    [
        (EICAR, b"", Reason.INFECTED),
        (b"x" * 300_000, b"", Reason.NOT_CHECKED),
        (b"x", b"stream: OK but not quite\0", Reason.NOT_CHECKED),
        (b"x", b"UNKNOWN COMMAND\0", Reason.NOT_CHECKED),
        (b"x", b"stream: Access denied. ERROR\0", Reason.NOT_CHECKED),
    ],
)
def test_everything_but_a_clear_yes_is_a_no(data, says, reason):
    with daemon(says=says) as (address, _asked), pytest.raises(ScanRefused) as refused:
        refuse_infected(data, address)
    assert refused.value.reason == reason


@pytest.mark.parametrize(
    "address", ["tcp://127.0.0.1:1", "unix:///nowhere/clamd", "http://127.0.0.1:3310", "clamd"]
)
def test_a_daemon_that_is_away_means_no(address):
    with pytest.raises(ScanRefused) as refused:
        refuse_infected(b"x", address)
    assert refused.value.reason == Reason.NOT_CHECKED


def test_a_daemon_that_never_answers_means_no(monkeypatch):
    monkeypatch.setattr(clamd, "_SECONDS", 0.2)
    silent = socketserver.TCPServer(("127.0.0.1", 0), _Handler)
    with silent, pytest.raises(ScanRefused) as refused:
        refuse_infected(b"x", f"tcp://127.0.0.1:{silent.server_address[1]}")
    assert refused.value.reason == Reason.NOT_CHECKED
