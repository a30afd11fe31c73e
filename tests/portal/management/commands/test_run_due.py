"""One timer for everything: in its order, each part whatever became of the others."""

import subprocess
import sys
import time
from datetime import timedelta
from io import StringIO
from pathlib import Path

import pytest
from django.conf import settings as project
from django.core.management import CommandError, call_command, get_commands
from django.utils import timezone

from cases.models import CaseNotice, NoticeState, RequestDraft
from cases.notifications.wording import neutral_text
from tests import households
from tests.cases.notifications.wishing import NUMBER, news, wishing

ROOT = Path(__file__).resolve().parents[4]


def test_every_part_exists_and_speaking_to_others_comes_last():
    assert set(project.DUE_WORK) <= set(get_commands())
    assert project.DUE_WORK[0] == "publish_scheduled"
    assert project.DUE_WORK[-1] == "send_notices"


def test_what_is_due_is_done(db, settings, tmp_path):
    settings.NOTICE_FILE = tmp_path / "notices.txt"
    now = timezone.now()
    RequestDraft.objects.create(
        token_digest="x", language="fa", created_at=now, expires_at=now - timedelta(days=1)
    )
    place = households.bureau()
    news(wishing(place), place)
    call_command("run_due", stdout=StringIO())
    assert not RequestDraft.objects.exists()
    assert CaseNotice.objects.get().state == NoticeState.SENT
    assert settings.NOTICE_FILE.read_text("utf-8").endswith(f"sms {NUMBER}: {neutral_text('fa')}\n")


def test_one_part_that_fails_does_not_stop_the_others(db, settings, monkeypatch, caplog):
    settings.DUE_WORK = ("remove_expired_drafts", "no_such_command", "remove_closed_enquiries")
    done = StringIO()

    def fail() -> int:
        raise ValueError(f"row of {NUMBER}")

    monkeypatch.setattr("cases.management.commands.remove_expired_drafts.remove_expired_drafts", fail)
    with pytest.raises(CommandError, match=r"Not done: remove_expired_drafts, no_such_command\."):
        call_command("run_due", stdout=done)
    assert done.getvalue() == "0 enquiries removed.\n"
    assert "remove_expired_drafts failed (ValueError)" in caplog.text
    assert NUMBER not in caplog.text


def test_it_goes_on_until_its_parent_has_ended(tmp_path):
    """The demo starts it beside the server; whatever ends the server ends it too."""
    environment = {"PATH": "", "DATA_DIR": str(tmp_path), "DJANGO_SETTINGS_MODULE": "portal.settings.test"}
    command = f"{sys.executable} manage.py run_due --every 60 --beside-parent & echo $!; sleep 600"
    shell = subprocess.Popen(
        ["/bin/sh", "-c", command], cwd=ROOT, env={**environment, "PATH": "/usr/bin:/bin"},
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
    )  # fmt: skip
    pid = int(shell.stdout.readline())
    assert Path(f"/proc/{pid}").exists()
    _until(lambda: (tmp_path / "portal.sqlite3").exists())
    shell.kill()
    shell.wait()
    _until(lambda: not Path(f"/proc/{pid}").exists())


def _until(holds) -> None:
    end = time.monotonic() + 120
    while not holds():
        assert time.monotonic() < end
        time.sleep(0.2)
