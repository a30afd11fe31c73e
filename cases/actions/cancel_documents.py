"""The point of no return: cancel all documents of those who leave and record their entry in NAJVA."""

from collections.abc import Mapping

from django.utils import timezone
from django.utils.translation import gettext as _

from cases.actions.numbering import reserve_slip_serial
from cases.actions.transitioning import Change, transitioning
from cases.actors import Actor
from cases.exceptions import InvalidFact
from cases.models import CancelMethod, Case, DocumentState, Member, NajvaRegistration
from cases.permissions import may_be_second_officer
from cases.requirements.household import returning_members
from cases.slip.freeze import freeze, prove
from cases.workflow.transitions import TransitionCode


def cancel_documents(
    case: Case,
    *,
    by: Actor,
    seen: int,
    second: Actor,
    method: CancelMethod,
    najva_references: Mapping[int, str],
) -> Case:
    """Cancel every document and register every leaving member, all or nothing.

    ``second`` has proven who they are and may sign the slip; ``najva_references`` holds, for the key of each
    leaving member, the reference NAJVA gave. Before anything is stored the household's slip is made on
    trial and its serial is reserved, so that no family ends without cards and without a slip.
    """
    with transitioning(case, TransitionCode.CANCEL_DOCUMENTS, by=by, seen=seen) as change:
        may = may_be_second_officer(second, by, change.case)
        if not may:
            raise InvalidFact(str(may.reason), "second_username")
        leaving = returning_members(change.case)
        missing = [str(member) for member in leaving if not najva_references.get(member.pk, "").strip()]
        if missing:
            raise InvalidFact(
                _("The NAJVA reference is missing for: %(names)s") % {"names": "، ".join(missing)}, "najva"
            )
        for member in leaving:
            _cancel(member, change, second, method)
            NajvaRegistration.objects.create(
                member=member,
                reference=najva_references[member.pk].strip(),
                registered_on=timezone.localdate(change.at),
                registered_by=by.user,
            )
        change.case.cancelled_at = change.at
        serial = reserve_slip_serial(change.case, timezone.localdate(change.at))
        prove(freeze(change.case, serial=serial, signer=second, at=change.at))
    return change.case


def _cancel(member: Member, change: Change, second: Actor, method: CancelMethod) -> None:
    for document in member.documents.all():
        if document.state != DocumentState.IN_CUSTODY:
            continue  # cleared without a document: there is nothing to cancel
        document.state = DocumentState.CANCELLED
        document.cancelled_at = change.at
        document.cancelled_by = change.by.user
        document.second_officer = second.user
        document.cancel_method = method
        document.save()
