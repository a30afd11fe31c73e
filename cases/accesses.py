"""Who opened a case, and when, in words for the household it belongs to: roles, never a name."""

from dataclasses import dataclass
from datetime import datetime

from django.db import models
from django.db.models.functions import TruncDate
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from cases.actors import Actor
from cases.models import AccessKind, AccessRecord, CaseVersion
from cases.permissions import visible_cases
from cases.roles import Role
from cases.workflow.transitions import TransitionCode
from portal.persian.jalali import TEHRAN

_CHANGED = "changed"
# Which other step it was is not told: what an adult answered in private must not be read from this list by
# whoever of the household holds the PIN.
_STEPS_TOLD = (
    TransitionCode.RECEIVE,
    TransitionCode.WITHDRAW,
    TransitionCode.WITHDRAW_MEMBER,
    TransitionCode.REPLACE_PIN,
)

WHAT: dict[str, Promise] = {
    AccessKind.VIEWED: _("The file was opened."),
    AccessKind.PRINTED: _("The travel slip was printed."),
    AccessKind.TRACKED: _("This page was opened."),
    AccessKind.WRONG_PIN: _("A wrong PIN was typed; nothing was shown."),
    AccessKind.REFUSED: _("Something was tried that the portal refused; nothing was changed."),
    TransitionCode.RECEIVE: _("The request was received."),
    TransitionCode.WITHDRAW: _("The request was withdrawn."),
    TransitionCode.WITHDRAW_MEMBER: _("The part of one adult was withdrawn on this page."),
    TransitionCode.REPLACE_PIN: _("A new PIN was given out; the former one no longer opens anything."),
    _CHANGED: _("The case was worked on; something was added or changed."),
}
# Not the labels of the roles: «supervisor» alone is what Persian calls the head of a household.
STAFF: dict[str, Promise] = {
    Role.INTAKE_CLERK: _("Intake clerk of the office"),
    Role.OFFICER: _("Case officer of the office"),
    Role.SUPERVISOR: _("Supervisor of the office"),
    Role.DIRECTOR: _("Director of the office"),
    Role.AUDITOR: _("Auditor"),
    Role.EDITOR: _("Page editor"),
}


@dataclass(frozen=True)
class AccessLine:
    """What one role did on one day: the last time, and how often."""

    at: datetime
    who: str
    what: str
    times: int


def access_lines(actor: Actor, *, most: int | None = None) -> list[AccessLine]:
    """Return who opened or changed the applicant's own case, the newest first; one query.

    The role is the one that was noted at that moment. Nobody but the applicant gets a line: staff read the
    log itself.
    """
    case = visible_cases(actor).filter(pk=actor.case_id)
    noted = AccessRecord.objects.filter(case__in=case).annotate(did=models.F("kind"))
    worked = CaseVersion.objects.filter(case__in=case).annotate(
        did=models.Case(
            models.When(transition__in=_STEPS_TOLD, then=models.F("transition")),
            default=models.Value(_CHANGED),
            output_field=models.CharField(),
        )
    )
    rows = _by_day(noted).union(_by_day(worked), all=True).order_by("-last_at", "did")[:most]
    return [
        AccessLine(at=at, who=_who(did, role), what=str(WHAT[did]), times=times)
        for did, role, _day, times, at in rows
    ]


def _by_day(rows: models.QuerySet) -> models.QuerySet:
    """Count what the same role did on the same day of Tehran."""
    return (
        rows.order_by()
        .values("did", "by_role", day=TruncDate("at", tzinfo=TEHRAN))
        .annotate(times=models.Count("pk"), last_at=models.Max("at"))
        .values_list("did", "by_role", "day", "times", "last_at")
    )


def _who(did: str, role: str) -> str:
    if did == AccessKind.WRONG_PIN:
        return str(_("Somebody who typed your tracking code"))
    if role == Role.APPLICANT:
        return str(_("You") if did == TransitionCode.RECEIVE else _("You, with code and PIN"))
    return str(STAFF.get(role, _("The role was not recorded")))
