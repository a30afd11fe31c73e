"""The script that installs system packages looks first, says what it does, and says so when it cannot."""

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

SCRIPT = Path(__file__).resolve().parents[1] / ".ci" / "system_packages.sh"
ALWAYS_THERE = ("sh", "ls", "env", "grep")
PROGRAMS = (
    "pdftotext",
    "zbarimg",
    "msgfmt",
    "xgettext",
    "chromium-headless-shell",
    "google-chrome",
    "postgres",
)

Run = Callable[..., subprocess.CompletedProcess]


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Return a function that runs the script on a machine with just the named programs."""

    def run(purpose: str, *, user_id: int = 0, python: str = "exit 0", programs: tuple[str, ...] = ()):
        for name in ALWAYS_THERE:
            (tmp_path / name).unlink(missing_ok=True)
            (tmp_path / name).symlink_to(shutil.which(name))
        _program(tmp_path, "id", f"echo {user_id}")
        _program(tmp_path, "python3", python)
        for name in programs:
            _program(tmp_path, name, {"sudo": 'echo "as root: $*"; exec "$@"'}.get(name, f'echo "{name} $*"'))
        environment = {"PATH": str(tmp_path)}
        return subprocess.run([SCRIPT, purpose], env=environment, capture_output=True, text=True, check=False)

    return run


def _program(folder: Path, name: str, body: str) -> None:
    path = folder / name
    path.write_text(f"#!/bin/sh\n{body}\n")
    path.chmod(0o755)


def test_nothing_is_done_where_everything_is_there(run: Run):
    done = run("test", programs=("apt-get", *PROGRAMS))
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_root_installs_exactly_what_is_missing(run: Run):
    done = run("test", programs=("apt-get", *(set(PROGRAMS) - {"zbarimg", "pdftotext"})))
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == [
        "Installing the missing system packages: poppler-utils zbar-tools",
        "apt-get update -q",
        "apt-get install -y -q --no-install-recommends poppler-utils zbar-tools",
    ]


def test_a_quicker_browser_is_had_where_it_can_be_had(run: Run, tmp_path: Path):
    known = set(PROGRAMS) - {"chromium-headless-shell"}
    _program(tmp_path, "apt-get", f'echo "$*" >> {tmp_path}/asked; exit 1')
    done = run("test", programs=tuple(known))
    assert (done.returncode, done.stderr) == (0, ""), "another browser is there"
    assert done.stdout.startswith("chromium-headless-shell cannot be installed")
    _program(tmp_path, "apt-get", f'echo "$*" >> {tmp_path}/asked')
    again = run("test", programs=())
    assert (again.returncode, again.stdout) == (0, "")
    assert "install -y -q --no-install-recommends chromium-headless-shell" in (tmp_path / "asked").read_text()


def test_nobody_but_root_is_asked_for_a_quicker_browser(run: Run):
    done = run("test", user_id=1000, programs=tuple(set(PROGRAMS) - {"chromium-headless-shell"}))
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_others_install_with_sudo(run: Run):
    done = run("messages", user_id=1000, programs=("apt-get", "sudo"))
    assert done.returncode == 0, done.stderr
    assert "as root: apt-get update -q" in done.stdout
    assert "apt-get install -y -q --no-install-recommends gettext" in done.stdout


def test_without_sudo_the_missing_packages_are_named(run: Run):
    done = run("messages", user_id=1000, programs=("apt-get",))
    assert done.returncode == 1
    assert done.stderr == "Missing: gettext. Ask an administrator for:  apt-get install gettext\n"


def test_on_another_system_the_missing_packages_are_named(run: Run):
    done = run("messages")
    assert done.returncode == 1
    assert done.stderr.startswith("Missing: gettext (names of Debian packages).")


def test_the_module_that_makes_environments_is_a_package_of_its_own(run: Run):
    python = 'case "$2" in *ensurepip*) exit 1 ;; esac'
    done = run("demo", python=python, programs=("apt-get",))
    assert "install -y -q --no-install-recommends python3-venv" in done.stdout


def test_an_old_python_is_refused_by_name(run: Run):
    python = 'case "$1" in --version) echo "Python 3.10.2" ;; *) exit 1 ;; esac'
    done = run("demo", python=python)
    assert done.returncode == 1
    assert "Python 3.11 or newer is needed; «python3» is Python 3.10.2." in done.stderr


def test_an_unknown_purpose_is_refused(run: Run):
    assert run("everything").returncode == 2
