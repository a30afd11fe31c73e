"""Store a message once, whoever sends it."""

from django.db import transaction
from django.utils import timezone

from cases.actors import Actor
from cases.models import Case, CaseMessage


def store_message(case: Case, *, by: Actor, role: str, text: str, language: str, digest: str) -> CaseMessage:
    """Return the message of this digest; it is made where there is none, at the same moment too."""
    with transaction.atomic():
        message, _is_new = CaseMessage.objects.get_or_create(
            key_digest=digest,
            defaults={
                "case": case,
                "sent_at": timezone.now(),
                "by_user": by.user,
                "by_role": role,
                "language": language,
                "text": text,
            },
        )
    return message
