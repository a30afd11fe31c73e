"""Production settings are complete and silent with every value given, and refuse to start without one."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
# Made up for this test: nothing here opens anything.
OFFICE = {
    "SECRET_KEY": "made-up-for-this-test-5f0e1a9c7b3d2846-and-long-enough-to-be-accepted",
    "ALLOWED_HOSTS": "portal.example",
    "SITE_URL": "https://portal.example",
    "DATABASE_URL": "postgres://portal@db.example/portal",
    "SLIP_SIGNING_KEY": "c2VlZC1vZi10aGUtdGVzdC1ydW4tLS0tMzItYnl0ZXM",
    "SLIP_SIGNING_KEY_ID": "office-1",
}


def _manage(tmp_path: Path, *words: str, **environment: str) -> subprocess.CompletedProcess:
    machine = {"PATH": os.environ["PATH"], "DATA_DIR": str(tmp_path)}
    production = {"DJANGO_SETTINGS_MODULE": "portal.settings.production"}
    return subprocess.run(
        [sys.executable, "manage.py", *words],
        cwd=ROOT,
        env={**machine, **production, **environment},
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_deployment_check_is_silent(tmp_path: Path):
    done = _manage(tmp_path, "check", "--deploy", "--fail-level", "DEBUG", **OFFICE)
    assert (done.stdout.strip(), done.stderr, done.returncode) == (
        "System check identified no issues (0 silenced).",
        "",
        0,
    )


@pytest.mark.parametrize("name", OFFICE)
def test_a_missing_value_is_named_at_the_start(tmp_path: Path, name: str):
    incomplete = {key: value for key, value in OFFICE.items() if key != name}
    done = _manage(tmp_path, "check", **incomplete)
    assert done.returncode != 0
    assert f"The environment variable {name} is required." in done.stderr


def test_a_sample_key_is_refused(tmp_path: Path):
    done = _manage(tmp_path, "check", **{**OFFICE, "SLIP_SIGNING_KEY_ID": "sample-1"})
    assert done.returncode != 0
    assert "SLIP_SIGNING_KEY_ID names a sample key" in done.stderr
