"""Close an enquiry that was answered: from now on its time until removal runs."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cases.actors import Actor
from cases.exceptions import ActionRefused, NotAllowed
from cases.models import Enquiry, EnquiryState
from cases.permissions import may_answer_enquiry


class NotAnsweredYet(ActionRefused):
    """Nothing is closed without an answer."""

    code = "not_answered"
    words = _("Nothing is closed without an answer. Please answer first.")


def close_enquiry(enquiry: Enquiry, *, by: Actor) -> Enquiry:
    """Close it; one that is closed already stays as it is."""
    with transaction.atomic():
        locked = Enquiry.objects.select_for_update().get(pk=enquiry.pk)
        may = may_answer_enquiry(by, locked)
        if not may:
            raise NotAllowed(may.reason)
        if locked.state == EnquiryState.NEW:
            raise NotAnsweredYet
        if locked.state == EnquiryState.ANSWERED:
            locked.state = EnquiryState.CLOSED
            locked.closed_at = timezone.now()
            locked.closed_by = by.user
            locked.save(update_fields=["state", "closed_at", "closed_by"])
    return locked
