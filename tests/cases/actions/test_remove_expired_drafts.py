"""What has had its time is forgotten."""

from datetime import timedelta

from django.utils import timezone

from cases.actions.attempts import WINDOW
from cases.actions.open_draft import open_draft
from cases.actions.remove_expired_drafts import remove_expired_drafts
from cases.drafts import load_draft
from cases.models import RequestDraft, TrackingAttempt


def test_expired_drafts_are_neither_loaded_nor_kept(db, settings):
    settings.REQUEST_DRAFT_DAYS = 14
    old, fresh = (open_draft(language="fa") for _ in range(2))
    RequestDraft.objects.filter(pk=old[1].pk).update(expires_at=timezone.now())
    assert load_draft(old[0]) is None
    assert remove_expired_drafts() == 1
    assert load_draft(fresh[0]) == fresh[1]
    assert fresh[1].expires_at - fresh[1].created_at == timedelta(days=14)


def test_attempts_that_no_longer_count_are_deleted(db):
    now = timezone.now()
    for at in (now - WINDOW - timedelta(seconds=1), now):
        TrackingAttempt.objects.create(code_digest="a", address_digest="b", at=at)
    remove_expired_drafts()
    assert TrackingAttempt.objects.get().at == now
