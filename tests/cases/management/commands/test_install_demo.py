"""The command that installs the demo; what it prints is tested beside the installed demo."""

import pytest
from django.contrib.auth import get_user_model
from django.core.management import CommandError, call_command
from pytest_django import Settings

from cases.models import Case

pytestmark = pytest.mark.django_db


def test_it_ends_with_the_reason_and_nothing_changed_where_it_may_not_be(settings: Settings):
    get_user_model().objects.create_user("somebody")
    settings.SLIP_SIGNING_KEY_ID = "sample-1"
    with pytest.raises(CommandError, match=r"nothing was changed.*1 users") as refused:
        call_command("install_demo")
    assert refused.value.returncode != 0
    assert not Case.objects.exists()
