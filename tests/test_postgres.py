"""The throwaway server serves, passes on how its command ended, and never outlives it."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import dj_database_url
import psycopg
import pytest

from tests import postgres

RUNNER = [sys.executable, "-m", "tests.postgres"]
ASK = "import os; print(os.environ['TEST_DATABASE_URL'], flush=True); "


def _sockets_folder(url: str) -> Path:
    return Path(dj_database_url.parse(url)["HOST"])


def _is_gone(folder: Path) -> bool:
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline:
        listing = subprocess.run(["ps", "-eo", "args"], capture_output=True, text=True, check=True).stdout
        if str(folder) not in listing:
            return True
        time.sleep(0.1)
    return False


def test_it_serves_utf8_with_a_locale_that_knows_persian_letters():
    with postgres.server() as url:
        settings = dj_database_url.parse(url)
        where = {"host": settings["HOST"], "user": settings["USER"], "dbname": settings["NAME"]}
        with psycopg.connect(**where) as session:
            row = session.execute("select current_setting('server_encoding'), 'پ' ~ '[[:alpha:]]'").fetchone()
    assert row == ("UTF8", True)
    assert not _sockets_folder(url).exists()
    assert _is_gone(_sockets_folder(url))


def test_the_commands_exit_status_is_passed_on():
    done = subprocess.run([*RUNNER, sys.executable, "-c", "raise SystemExit(3)"], check=False)
    assert done.returncode == 3


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGKILL])
def test_no_server_outlives_a_run_that_was_ended(how: signal.Signals):
    waiting = [sys.executable, "-c", f"{ASK} import time; time.sleep(60)"]
    runner = subprocess.Popen([*RUNNER, *waiting], stdout=subprocess.PIPE, text=True)
    folder = _sockets_folder(runner.stdout.readline().strip())
    runner.send_signal(how)
    runner.wait(timeout=30)
    assert _is_gone(folder)
    if how == signal.SIGTERM:
        assert runner.returncode == 128 + signal.SIGTERM
        assert not folder.exists()


def test_a_machine_without_postgresql_is_told_so(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(Path, "glob", lambda self, pattern: iter(()))
    monkeypatch.setitem(os.environ, "PATH", "")
    with pytest.raises(postgres.PostgresUnavailable, match="package «postgresql»"):
        postgres.binaries()
