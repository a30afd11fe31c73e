"""The command that a first installation begins with."""

from io import StringIO

import pytest
from django.core.management import call_command

pytestmark = pytest.mark.django_db


def test_it_names_what_it_made_and_then_has_nothing_to_make():
    printed = StringIO()
    call_command("install_rules", stdout=printed)
    assert "150000" in printed.getvalue()
    assert "دوغارون" in printed.getvalue()
    again = StringIO()
    call_command("install_rules", stdout=again)
    assert again.getvalue() == "The rules are already there.\n"
