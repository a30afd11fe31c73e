"""Answer an enquiry, once."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cases.actors import Actor
from cases.exceptions import ActionRefused, NotAllowed
from cases.models import Enquiry, EnquiryState
from cases.permissions import may_answer_enquiry


class AlreadyAnswered(ActionRefused):
    """A colleague was faster; the sender may have read that answer by now."""

    code = "already_answered"
    words = _("A colleague has answered this meanwhile. Nothing of yours was sent.")


def answer_enquiry(enquiry: Enquiry, *, by: Actor, answer: str) -> Enquiry:
    """Store the answer that the sender reads with reference number and PIN."""
    with transaction.atomic():
        locked = Enquiry.objects.select_for_update().get(pk=enquiry.pk)
        may = may_answer_enquiry(by, locked)
        if not may:
            raise NotAllowed(may.reason)
        if locked.state != EnquiryState.NEW:
            raise AlreadyAnswered
        locked.answer = answer
        locked.answered_at = timezone.now()
        locked.answered_by = by.user
        locked.state = EnquiryState.ANSWERED
        locked.save(update_fields=["answer", "answered_at", "answered_by", "state"])
    return locked
