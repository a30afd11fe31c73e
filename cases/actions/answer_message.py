"""Write to a household inside its case."""

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from cases.actions.messaging import store_message
from cases.actors import Actor
from cases.exceptions import ActionRefused, NotAllowed
from cases.messages import digest_of_message
from cases.models import Case, CaseMessage
from cases.notifications.outbox import tell_household
from cases.permissions import may_answer_messages
from cases.roles import CASE_ROLES


class MessagesWentOn(ActionRefused):
    """Somebody wrote meanwhile: the household, or a colleague."""

    code = "messages_went_on"
    words = _(
        "Another message was written meanwhile; please read it first. Nothing of yours was sent; it is kept "
        "below."
    )


def answer_message(case: Case, *, by: Actor, text: str, token: str, language: str, seen: int) -> CaseMessage:
    """Store what the office writes; ``seen`` is the key of the newest message that was read, 0 for none."""
    may = may_answer_messages(by, case)
    if not may:
        raise NotAllowed(may.reason)
    digest = digest_of_message(case, text, token)
    with transaction.atomic():
        # Two colleagues cannot pass here together.
        Case.objects.select_for_update(of=("self",)).only("pk").get(pk=case.pk)
        newest = CaseMessage.objects.filter(case=case).values_list("pk", "key_digest").first()
        if newest and newest[0] != seen and newest[1] != digest:
            raise MessagesWentOn
        message = store_message(
            case, by=by, role=by.acting_role(CASE_ROLES), text=text, language=language, digest=digest
        )
        if newest is None or newest[1] != digest:
            tell_household(case, message.sent_at)
    return message
