"""The command that installs the demo."""

from io import StringIO
from pathlib import Path

import pytest
from django.contrib.auth import authenticate, get_user_model
from django.core.management import CommandError, call_command

from cases.models import Case
from cases.roles import STAFF_ROLES
from cases.tracking_code import grouped

pytestmark = pytest.mark.django_db


def test_it_prints_what_a_visitor_needs_in_two_languages(settings, tmp_path: Path):
    settings.SLIP_SIGNING_KEY_ID, settings.DATA_DIR = "sample-1", tmp_path
    settings.WAGTAILADMIN_BASE_URL = "http://127.0.0.1:8123"
    printed = StringIO()
    call_command("install_demo", "--take-this-database", stdout=printed)
    text = printed.getvalue()
    password = (tmp_path / "demo_passphrase").read_text()
    assert text.count("http://127.0.0.1:8123/admin/") == 2
    assert text.count(password) == 2
    users = get_user_model().objects.all()
    assert len(users) == len(STAFF_ROLES)
    for user in users:
        assert f"  {user.username} " in text
        assert authenticate(username=user.username, password=password) == user
    assert sum(grouped(case.tracking_code) in text for case in Case.objects.all()) == 2
    assert "  8. " in text
    assert "  ۸. " in text


def test_it_ends_with_the_reason_and_nothing_changed_where_it_may_not_be(settings):
    get_user_model().objects.create_user("somebody")
    settings.SLIP_SIGNING_KEY_ID = "sample-1"
    with pytest.raises(CommandError, match=r"nothing was changed.*1 users") as refused:
        call_command("install_demo")
    assert refused.value.returncode != 0
    assert not Case.objects.exists()
