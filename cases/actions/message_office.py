"""Send a message to the office from inside the own case."""

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cases.actions.attempts import Limit, register_attempt
from cases.actions.messaging import store_message
from cases.actors import Actor
from cases.exceptions import NotAllowed, TooManyForNow
from cases.messages import digest_of_message
from cases.models import Case, CaseMessage
from cases.permissions import may_message_office
from cases.roles import Role

SENT_PER_CASE = 10
# Many people share one address, where a mobile network or the computer of a library stands in front.
SENT_PER_ADDRESS = 60


class TooManyMessages(TooManyForNow):
    """Much was written within an hour; the office answers none of it sooner by more."""

    code = "too_many_messages"
    words = _(
        "Many messages were sent within the last hour; this one was not. Please wait an hour, or call the "
        "office."
    )


_LIMIT = Limit("message", SENT_PER_CASE, "messenger", SENT_PER_ADDRESS, TooManyMessages)


def message_office(
    case: Case, *, by: Actor, text: str, token: str, language: str, address: str
) -> CaseMessage:
    """Store what the household writes; the same words from the same form are one message."""
    may = may_message_office(by, case)
    if not may:
        raise NotAllowed(may.reason)
    digest = digest_of_message(case, text, token)
    known = CaseMessage.objects.filter(key_digest=digest).first()
    if known is not None:
        return known
    register_attempt(_LIMIT, str(case.pk), address, timezone.now())
    return store_message(case, by=by, role=Role.APPLICANT, text=text, language=language, digest=digest)
