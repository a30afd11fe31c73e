"""Take originals into custody against a receipt."""

from collections.abc import Sequence

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from cases.actions.numbering import take_number
from cases.actions.transitioning import transitioning
from cases.actors import Actor
from cases.exceptions import InvalidFact
from cases.models import Case, DocumentState, IdentityDocument, Proxy, Purpose
from cases.requirements.household import returning_members
from cases.workflow.transitions import TransitionCode


def collect_documents(
    case: Case,
    *,
    by: Actor,
    seen: int,
    documents: Sequence[IdentityDocument],
    handed_over_by: Proxy | None = None,
) -> list[IdentityDocument]:
    """Record that these originals were seen and are held; the case gets one custody receipt number.

    ``handed_over_by`` is a proxy in force who brought them, or None for somebody of the household.

    A number that another case holds in custody, or that was cancelled once, is refused; and so is a
    document of somebody who stays, for it would never be cancelled nor given back.
    """
    chosen = {document.pk for document in documents}
    with transitioning(case, TransitionCode.COLLECT_DOCUMENTS, by=by, seen=seen) as change:
        leaving = returning_members(change.case)
        rows = [row for member in leaving for row in member.documents.all() if row.pk in chosen]
        takeable = {DocumentState.DECLARED, DocumentState.RETURNED, DocumentState.LOST}
        if not rows or len(rows) != len(chosen) or any(row.state not in takeable for row in rows):
            raise InvalidFact(
                _("Choose documents of this case that the office does not hold yet."), "documents"
            )
        proxies = {proxy.pk for proxy in change.case.proxies.all() if proxy.is_in_force}
        if handed_over_by is not None and handed_over_by.pk not in proxies:
            raise InvalidFact(_("Choose a proxy of this case who is not revoked."), "handed_over_by")
        if any(not row.card_no for row in rows):
            raise InvalidFact(
                _("A document was found whose number was not known. Ask for its number first, then take it."),
                "documents",
            )
        for row in rows:
            row.state = DocumentState.IN_CUSTODY
            row.collected_at = change.at
            row.collected_by = by.user
            row.handed_over_by = handed_over_by
            try:
                with transaction.atomic():
                    row.save()
            except IntegrityError as error:
                raise InvalidFact(
                    _("The number %(number)s is held or was cancelled in another case.")
                    % {"number": row.card_no},
                    "documents",
                ) from error
        if not change.case.custody_receipt_number:
            year, number = take_number(
                change.case.office, Purpose.CUSTODY_RECEIPT, timezone.localdate(change.at)
            )
            change.case.custody_receipt_number = f"{change.case.office.code}-{year}-R{number:05d}"
    return rows
