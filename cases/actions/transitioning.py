"""The gate: the only way to change a case."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from cases.actions.cancel_appointment import release_appointment
from cases.actors import Actor
from cases.exceptions import InvalidFact, NotAllowed, RequirementsUnmet, StaleCase, WrongStatus
from cases.models import Case, CaseVersion
from cases.models.version import recording
from cases.notifications.announce import announce
from cases.notifications.outbox import queue_notice
from cases.permissions import may_perform, may_view_case
from cases.requirements import unmet_requirements
from cases.roles import Role
from cases.workflow.statuses import CaseStatus
from cases.workflow.transitions import BY_CODE, Transition, TransitionCode
from cases.workflow.visits import PURPOSES


@dataclass(frozen=True)
class Change:
    """What an action works with inside the gate: the locked case, its new version, the actor, one moment."""

    case: Case
    version: CaseVersion
    by: Actor
    at: datetime


@contextmanager
def transitioning(
    case: Case, code: TransitionCode, *, by: Actor, seen: int, reason: str = ""
) -> Iterator[Change]:
    """Lock the case, check status, permission and requirements, and save what the block does as one version.

    ``seen`` is the version the actor had before their eyes; a newer one raises ``StaleCase`` with the name
    of who acted. Whatever goes wrong inside, nothing is stored. After commit the change is announced.
    """
    row = BY_CODE[code]
    with transaction.atomic():
        locked = Case.objects.select_for_update(of=("self",)).with_file().get(pk=case.pk)
        _refuse_unless_possible(locked, row, by, seen, reason)
        at = timezone.now()
        version = add_version(locked, row, by=by, at=at, reason=reason)
        with recording(version):
            yield Change(locked, version, by, at)
            locked.status = version.to_status
            locked.version = version.number
            locked.changed_at = at
            locked.save()
        if row.target is not None and row.target not in PURPOSES:
            release_appointment(locked, by=by)
        queue_notice(locked, version)
        # The change is stored by then: a fault in telling of it must not look like a failed action.
        transaction.on_commit(lambda: announce(version.pk), robust=True)


def add_version(case: Case, row: Transition, *, by: Actor, at: datetime, reason: str = "") -> CaseVersion:
    """Write the line of the timeline that the rows of a change will belong to."""
    return CaseVersion.objects.create(
        case=case,
        number=case.version + 1,
        transition=row.code,
        from_status=case.status if row.sources else "",
        to_status=row.target or case.status,
        at=at,
        by_user=by.user,
        by_role=by.acting_role(row.roles),
        by_name=by.name,
        reason=reason,
    )


def _refuse_unless_possible(case: Case, row: Transition, by: Actor, seen: int, reason: str) -> None:
    """Raise the refusal that helps most: first who may, then who was faster, then what is missing."""
    may_view = may_view_case(by, case)
    if not may_view:
        raise NotAllowed(may_view.reason)
    refuse_if_stale(case, seen, by)
    if CaseStatus(case.status) not in row.sources:
        raise WrongStatus(
            _("«%(action)s» is not possible while the case is «%(status)s».")
            % {"action": row.code.label, "status": case.get_status_display()}
        )
    answer = may_perform(by, case, row.code)
    if not answer:
        raise NotAllowed(answer.reason)
    if row.needs_reason and not reason.strip():
        raise InvalidFact(_("A reason must be given."), "reason")
    unmet = unmet_requirements(case, row.code, timezone.localdate())
    if unmet:
        raise RequirementsUnmet(unmet)


def refuse_if_stale(case: Case, seen: int, by: Actor) -> None:
    """Raise ``StaleCase``, naming who was faster, when the case is no longer the one that was seen."""
    if case.version != seen:
        raise StaleCase(_who_acted(case, by))


def _who_acted(case: Case, by: Actor) -> str:
    """Say who was faster: colleagues learn the name, an applicant the role."""
    last = case.versions.order_by("-number").first()
    if last is None:
        return _("The case has changed since you opened it. Please look at it again.")
    name = (last.by_name if by.is_staff else "") or Role(last.by_role).label
    return _(
        "Nothing was stored: meanwhile %(name)s performed «%(action)s». Your entries are kept below; "
        "please look at the case again before you go on."
    ) % {"name": name, "action": last.get_transition_display()}
