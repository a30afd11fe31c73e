"""Begin to write down a request for somebody at the counter."""

import secrets

from django.utils import timezone

from cases.actors import Actor
from cases.drafts import digest_of, draft_lifetime, token_of_seed
from cases.exceptions import NotAllowed
from cases.models import Office, RequestDraft
from cases.permissions import may_enter_requests, may_receive

_SEED_BYTES = 32


def open_entry(*, by: Actor, office: Office, language: str, paper_version: str = "") -> RequestDraft:
    """Return an empty draft that belongs to a clerk and an office.

    ``language`` is the one the applicant reads or hears; ``paper_version`` names the form that is copied.
    """
    for may in (may_enter_requests(by), may_receive(by, office.pk)):
        if not may:
            raise NotAllowed(may.reason)
    seed, now = secrets.token_hex(_SEED_BYTES), timezone.now()
    return RequestDraft.objects.create(
        token_digest=digest_of(token_of_seed(seed)),
        entry_seed=seed,
        entered_by=by.user,
        office=office,
        language=language,
        paper_version=paper_version,
        created_at=now,
        expires_at=now + draft_lifetime(),
    )
