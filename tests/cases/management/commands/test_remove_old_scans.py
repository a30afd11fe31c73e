"""The daily command says of how many cases it removed the scans."""

from io import StringIO

from django.core.management import call_command


def test_it_says_of_how_many_cases(db):
    out = StringIO()
    call_command("remove_old_scans", stdout=out)
    assert out.getvalue() == "The scans of 0 cases removed.\n"
