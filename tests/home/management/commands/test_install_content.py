"""The command says what it has made, and says so when there was nothing to make."""

from io import StringIO

import pytest
from django.core.management import call_command


@pytest.mark.usefixtures("content")
def test_a_second_run_says_that_all_is_there() -> None:
    out = StringIO()
    call_command("install_content", stdout=out)
    assert out.getvalue().strip() == "The content is already there."
