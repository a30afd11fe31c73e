"""Record what one adult answered, alone, in their own language."""

from django.utils import timezone
from django.utils.translation import gettext as _

from cases.actions.transitioning import transitioning
from cases.actors import Actor
from cases.exceptions import InvalidFact
from cases.models import Case, Consent, ConsentPhase, Decision
from cases.workflow.statuses import CaseStatus
from cases.workflow.transitions import TransitionCode
from portal.persian.text import fold


def record_consent(case: Case, *, by: Actor, seen: int, consent: Consent) -> Consent:
    """Store one answer of one adult; the head's answer never stands for another's, nor does a proxy's.

    A consent belongs to a member and to nobody else, and whoever brings papers for the household does not
    even put the answer into other words. The final one is asked only when everything else is ready, directly
    before cancellation.
    """
    with transitioning(case, TransitionCode.RECORD_CONSENT, by=by, seen=seen) as change:
        member = next((row for row in change.case.members.all() if row.pk == consent.member_id), None)
        if member is None or not member.gives_own_consent(timezone.localdate(change.at)):
            raise InvalidFact(_("Only an adult of this case is asked for consent."), "member")
        if consent.phase == ConsentPhase.FINAL and change.case.status != CaseStatus.READY_TO_CANCEL:
            raise InvalidFact(_("The final consent is asked when the case is ready to cancel."), "phase")
        if consent.decision == Decision.GIVEN and not consent.is_interviewed_alone:
            raise InvalidFact(
                _("Consent counts only when the person was interviewed alone."), "is_interviewed_alone"
            )
        if _is_proxy(consent.interpreter, change.case):
            raise InvalidFact(
                _("A proxy of the household does not interpret an interview; ask another interpreter."),
                "interpreter",
            )
        consent.interviewer = by.user
        consent.at = change.at
        consent.save()
    return consent


def _is_proxy(name: str, case: Case) -> bool:
    """Tell whether a name is that of somebody who was ever sent by the household."""
    return bool(name) and _letters(name) in {_letters(proxy.name) for proxy in case.proxies.all()}


def _letters(name: str) -> str:
    return fold(name).replace(" ", "")
