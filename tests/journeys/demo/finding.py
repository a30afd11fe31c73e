"""The demo to travel through: the one that is served, or one that is served for this journey alone."""

import os
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPSConnection
from pathlib import Path
from urllib.parse import urlsplit

ROOT = Path(__file__).resolve().parents[3]
HOST = "127.0.0.1"
PASSPHRASE = "demo_passphrase"
PATIENCE = 600  # seconds until a busy machine has installed and started a demo
# A «make» above this process has told its own; the demo is to be made as if by hand.
NOT_INHERITED = {"MAKEFLAGS", "MFLAGS", "MAKEOVERRIDES", "MAKELEVEL", "DJANGO_SETTINGS_MODULE", "DATA_DIR"}


class DemoUnavailable(Exception):
    """There is no demo to travel through; ``str()`` says why, and nothing was written."""


@dataclass(frozen=True)
class ServedDemo:
    """Where a demo answers, the passphrase of its users, and whether it serves this journey alone."""

    url: str
    passphrase: str
    is_own: bool


@contextmanager
def running_demo(url: str, data: Path) -> Iterator[ServedDemo]:
    """Yield the demo at ``url``, whose folder is ``data``; where nothing answers, serve one meanwhile."""
    url = url.rstrip("/")
    if _health(url) is None:
        with _served_meanwhile() as demo:
            yield demo
    else:
        yield ServedDemo(url, _passphrase(data, url), is_own=False)


def _passphrase(data: Path, url: str) -> str:
    path = data / PASSPHRASE
    if not path.exists():
        raise DemoUnavailable(
            f"Something answers at {url}, and {path} is not there: this is not the demo of this folder. "
            "Name the demo's own folder with --data, or another port:  make journey PORT=8090"
        )
    return path.read_text().strip()


@contextmanager
def _served_meanwhile() -> Iterator[ServedDemo]:
    with socket.create_server((HOST, 0)) as free:
        port = free.getsockname()[1]
    url = f"http://{HOST}:{port}"
    environment = {name: value for name, value in os.environ.items() if name not in NOT_INHERITED}
    with tempfile.TemporaryDirectory(prefix="portal-journey-") as name:
        folder = Path(name)
        log = folder / "demo.log"
        command = ["make", "demo", f"HOST={HOST}", f"PORT={port}", f"DEMO_DATA={folder}"]
        print(f"No demo answers; one is being installed for this journey at {url} …", flush=True)
        with log.open("wb") as output:
            # A group of its own: the shell, and the server with its workers, end together.
            server = subprocess.Popen(
                command, cwd=ROOT, env=environment, stdout=output, stderr=output, start_new_session=True
            )
        try:
            _wait_until_it_answers(server, url, log)
            yield ServedDemo(url, _passphrase(folder, url), is_own=True)
        finally:
            _end(server)


def _wait_until_it_answers(server: subprocess.Popen, url: str, log: Path) -> None:
    until = time.monotonic() + PATIENCE
    while _health(url) != "ok":
        if server.poll() is not None or time.monotonic() > until:
            raise DemoUnavailable(f"The demo did not start:\n{log.read_text()[-3000:]}")
        time.sleep(0.3)


def _end(server: subprocess.Popen) -> None:
    for sign in (signal.SIGTERM, signal.SIGKILL):
        try:
            os.killpg(server.pid, sign)
            server.wait(20)
        except (ProcessLookupError, subprocess.TimeoutExpired):
            continue


def _health(url: str) -> str | None:
    """Return what ``/healthz`` says; nothing where nobody answers."""
    address = urlsplit(url)
    kind = HTTPSConnection if address.scheme == "https" else HTTPConnection
    connection = kind(address.hostname or HOST, address.port, timeout=20)
    try:
        connection.request("GET", "/healthz")
        return connection.getresponse().read(100).decode(errors="replace").strip()
    except OSError:
        return None
    finally:
        connection.close()
