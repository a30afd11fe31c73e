"""The portal as in an office: production settings, collected static files, two processes."""

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path

from tests.pages_database import database_with_pages

ROOT = Path(__file__).resolve().parents[1]
HOST = "127.0.0.1"
PATIENCE = 60  # seconds until a busy machine has started the server


@dataclass(frozen=True)
class ServedPortal:
    """A running server, and the environment in which a command changes what it serves."""

    port: int
    environment: dict[str, str]

    @property
    def url(self) -> str:
        return f"http://{HOST}:{self.port}"

    def run(self, *words: str) -> None:
        """Run a command of ``manage.py`` in a process of its own."""
        manage(self.environment, *words)


def office_environment(folder: Path, **more: str) -> dict[str, str]:
    """Return an office's environment with its data in ``folder``; the keys are made up and open nothing."""
    return {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": str(ROOT),
        "DJANGO_SETTINGS_MODULE": "portal.settings.production",
        "DATA_DIR": str(folder),
        "DATABASE_URL": f"sqlite:///{folder / 'portal.sqlite3'}",
        "SECRET_KEY": "made-up-for-this-test-5f0e1a9c7b3d2846-and-long-enough-to-be-accepted",
        "ALLOWED_HOSTS": HOST,
        "SITE_URL": f"http://{HOST}",
        "SECURE_SSL_REDIRECT": "no",
        "SLIP_SIGNING_KEY": "c2VlZC1vZi10aGUtdGVzdC1ydW4tLS0tMzItYnl0ZXM",
        "SLIP_SIGNING_KEY_ID": "office-1",
        **more,
    }


def prepare(folder: Path) -> None:
    """Install pages and static files in ``folder``."""
    shutil.copyfile(database_with_pages(), folder / "portal.sqlite3")
    environment = office_environment(folder)
    manage(environment, "migrate", "--verbosity", "0")
    manage(environment, "collectstatic", "--noinput", "--verbosity", "0")


@contextmanager
def served(
    folder: Path, *, application: str = "portal.wsgi:application", **more: str
) -> Iterator[ServedPortal]:
    """Serve what ``prepare`` has made, for as long as the block runs."""
    with socket.create_server((HOST, 0)) as free:
        port = free.getsockname()[1]
    environment = office_environment(folder, **more)
    command = [str(Path(sys.executable).with_name("granian")), "--interface", "wsgi", "--host", HOST]
    command += ["--port", str(port), "--workers", "2", "--blocking-threads", "2", "--no-ws"]
    server = subprocess.Popen([*command, "--log-level", "error", application], cwd=ROOT, env=environment)
    try:
        _wait_for(port)
        yield ServedPortal(port, environment)
    finally:
        server.terminate()
        server.wait(PATIENCE)


def manage(environment: dict[str, str], *words: str) -> None:
    """Run ``manage.py``; fail with what it said."""
    command = [sys.executable, "manage.py", *words]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def _wait_for(port: int) -> None:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        try:
            connection = HTTPConnection(HOST, port, timeout=PATIENCE)
            connection.request("GET", "/healthz")
            connection.getresponse().read()
            return
        except OSError:
            time.sleep(0.1)
        finally:
            connection.close()
    raise AssertionError("The server did not start.")
