"""The daily command says how many drafts it removed."""

from io import StringIO

from django.core.management import call_command
from django.utils import timezone

from cases.actions.open_draft import open_draft
from cases.models import RequestDraft


def test_it_says_how_many_it_removed(db):
    open_draft(language="fa")
    RequestDraft.objects.update(expires_at=timezone.now())
    out = StringIO()
    call_command("remove_expired_drafts", stdout=out)
    assert out.getvalue() == "1 drafts removed.\n"
