"""The passphrase of the demo's users."""

import stat
from pathlib import Path

from cases.demo.passphrase import passphrase


def test_it_is_made_once_and_kept():
    assert passphrase() == passphrase()


def test_no_two_installations_share_it(settings, tmp_path: Path):
    first = passphrase()
    settings.DATA_DIR = tmp_path / "another"
    settings.DATA_DIR.mkdir()
    assert passphrase() != first


def test_its_owner_alone_can_read_it(tmp_path: Path):
    passphrase()
    assert stat.S_IMODE((tmp_path / "demo_passphrase").stat().st_mode) == 0o600


def test_it_is_long_enough_for_the_password_rules():
    assert len(passphrase()) >= 12
