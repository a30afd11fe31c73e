"""What every test of the demo has: a sample key, and a folder of its own for the passphrase."""

from pathlib import Path

import pytest
from pytest_django import Settings


@pytest.fixture(autouse=True)
def _as_a_demo(settings: Settings, tmp_path: Path) -> None:
    settings.SLIP_SIGNING_KEY_ID = "sample-1"
    settings.DATA_DIR = tmp_path
