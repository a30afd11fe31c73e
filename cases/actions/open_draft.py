"""Begin a request: the browser gets a random token, the database its digest."""

import secrets

from django.utils import timezone

from cases.drafts import digest_of, draft_lifetime
from cases.models import RequestDraft

_TOKEN_BYTES = 32


def open_draft(*, language: str) -> tuple[str, RequestDraft]:
    """Return a fresh token and its empty draft."""
    token = secrets.token_urlsafe(_TOKEN_BYTES)
    now = timezone.now()
    draft = RequestDraft.objects.create(
        token_digest=digest_of(token), language=language, created_at=now, expires_at=now + draft_lifetime()
    )
    return token, draft
