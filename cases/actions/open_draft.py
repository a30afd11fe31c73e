"""Begin a request: the browser gets a random token, the database its digest."""

from django.utils import timezone

from cases.drafts import digest_of, draft_lifetime
from cases.models import RequestDraft
from cases.resume_code import new_resume_code


def open_draft(*, language: str) -> tuple[str, RequestDraft]:
    """Return a fresh token and its empty draft; the token is the code that continues it elsewhere."""
    token = new_resume_code()
    now = timezone.now()
    draft = RequestDraft.objects.create(
        token_digest=digest_of(token), language=language, created_at=now, expires_at=now + draft_lifetime()
    )
    return token, draft
