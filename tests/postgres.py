"""A throwaway PostgreSQL server: ``python -m tests.postgres pytest …`` runs a command with one beside it.

The command finds the server's address in ``TEST_DATABASE_URL``. The server listens on a socket in a temporary
folder only, keeps nothing, and ends with the command, with an error, with SIGTERM, and with this process.
"""

import os
import pwd
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

START_SECONDS = 60
# Speed instead of safety: nothing here has to survive a power cut.
OPTIONS = {
    "listen_addresses": "",
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "wal_level": "minimal",
    "max_wal_senders": "0",
    "max_wal_size": "8GB",
    "checkpoint_timeout": "1h",
    "autovacuum": "off",
    "jit": "off",
    "max_connections": "200",
}


class PostgresUnavailable(Exception):
    """PostgreSQL is not installed, or did not start; the message says which and why."""


def binaries() -> Path:
    """Return the folder of the newest installed server; Debian keeps it out of PATH."""
    installed = Path("/usr/lib/postgresql").glob("*/bin/postgres")
    newest = max(installed, key=lambda path: int(path.parts[-3]), default=None)
    found = newest or shutil.which("postgres")
    if found is None:
        raise PostgresUnavailable("No PostgreSQL server is installed (package «postgresql»).")
    return Path(found).resolve().parent


@contextmanager
def server() -> Iterator[str]:
    """Run a new, empty server; yield its URL, and stop it however the block ends."""
    folder = Path(tempfile.mkdtemp(prefix="portal-postgres-"))
    try:
        os.chown(folder, _account().pw_uid, _account().pw_gid)
        data, log = folder / "data", folder / "log"
        _run_initdb(data, folder)
        with log.open("wb") as output:
            settings = [f"--{name}={value}" for name, value in OPTIONS.items()]
            command = [binaries() / "postgres", "-D", data, "-k", folder, *settings]
            process = subprocess.Popen([*_as_account(), *command], cwd=folder, stdout=output, stderr=output)
        try:
            _wait_until_ready(process, folder, log)
            yield f"postgres://postgres@{quote(str(folder), safe='')}/postgres"
        finally:
            process.send_signal(signal.SIGINT)  # PostgreSQL's «fast» shutdown: sessions are cut off.
            process.wait()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _account() -> pwd.struct_passwd:
    """Return who the server runs as: PostgreSQL refuses root, so root takes the package's own account."""
    if os.geteuid() != 0:
        return pwd.getpwuid(os.geteuid())
    try:
        return pwd.getpwnam("postgres")
    except KeyError:
        return pwd.getpwnam("nobody")


def _as_account() -> list[str]:
    """Return the words that run a command as that account, and end it when this process is killed."""
    words = ["setpriv", "--pdeathsig=INT"]
    if os.geteuid() == 0:
        words += [f"--reuid={_account().pw_uid}", f"--regid={_account().pw_gid}", "--clear-groups"]
    return words


def _run_initdb(data: Path, folder: Path) -> None:
    # A locale with letters: under «C» the trigram search knows no Persian letter.
    words = ["-D", data, "-U", "postgres", "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync"]
    command = [*_as_account(), binaries() / "initdb", *words]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    if done.returncode:
        raise PostgresUnavailable(f"initdb failed:\n{done.stderr}")


def _wait_until_ready(process: subprocess.Popen, folder: Path, log: Path) -> None:
    deadline = time.monotonic() + START_SECONDS
    command = [binaries() / "pg_isready", "-q", "-h", folder]
    while subprocess.run(command, check=False).returncode:
        if process.poll() is not None or time.monotonic() > deadline:
            raise PostgresUnavailable(f"PostgreSQL did not start:\n{log.read_text()[-2000:]}")
        time.sleep(0.05)


def main(command: list[str]) -> int:
    """Run ``command`` beside a server; return its exit status."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(128 + signal.SIGTERM))
    with server() as url:
        child = subprocess.Popen(command, env={**os.environ, "TEST_DATABASE_URL": url})
        try:
            return _wait_through_interrupts(child)
        finally:
            child.terminate()
            child.wait()


def _wait_through_interrupts(child: subprocess.Popen) -> int:
    """Wait for the command; a Ctrl-C reaches it as well, and it ends in its own way."""
    while True:
        try:
            status = child.wait()
        except KeyboardInterrupt:
            continue
        return status if status >= 0 else 128 - status


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except PostgresUnavailable as error:
        sys.exit(f"{error}")
