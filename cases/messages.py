"""Messages between a household and its office: as the household reads them, and which wait for an answer."""

from dataclasses import dataclass
from datetime import datetime

from django.db import models
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext as _

from cases.accesses import STAFF
from cases.actors import Actor
from cases.models import Case, CaseMessage
from cases.permissions import visible_cases
from cases.querysets import CaseQuerySet
from cases.roles import Role


@dataclass(frozen=True)
class MessageLine:
    """One message as the household reads it: people of the office are called by their role."""

    at: datetime
    who: str
    is_from_office: bool
    text: str


def message_lines(actor: Actor) -> list[MessageLine]:
    """Return the messages of the applicant's own case, the newest first; one query."""
    own = visible_cases(actor).filter(pk=actor.case_id)
    return [
        MessageLine(row.sent_at, _who(row.by_role), row.is_from_office, row.text)
        for row in CaseMessage.objects.filter(case__in=own)
    ]


def waiting_for_answer(cases: CaseQuerySet) -> models.QuerySet[CaseMessage]:
    """Return what households wrote in these cases since the office last answered them."""
    answers = CaseMessage.objects.filter(
        case=models.OuterRef("case"), by_user__isnull=False, pk__gt=models.OuterRef("pk")
    )
    return CaseMessage.objects.filter(
        ~models.Exists(answers), case__in=cases.order_by(), by_user__isnull=True
    )


def digest_of_message(case: Case, text: str, token: str) -> str:
    """Return what is the same for the same words from the same form, and for nothing else."""
    return salted_hmac("cases.message", repr((token, case.pk, text)), algorithm="sha256").hexdigest()


def _who(role: str) -> str:
    return str(_("You") if role == Role.APPLICANT else STAFF.get(role, _("The role was not recorded")))
