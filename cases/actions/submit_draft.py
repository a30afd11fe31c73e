"""Send a draft: it becomes a case, once, and what was typed is emptied in the same moment."""

import uuid
from collections.abc import Sequence
from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from cases.actions.hand_over_scans import hand_over_scans
from cases.actions.save_draft import DraftEnded, StaleDraft
from cases.actions.submit_request import MemberEntry, submit_request
from cases.actors import Actor
from cases.models import Assistance, Case, NoticeChoice, Payment, RequestDraft
from cases.pin import pin_of_draft

# How long the receipt, with its PIN, can be opened again from the same browser.
RECEIPT_LIFETIME = timedelta(hours=24)
_NAMESPACE = uuid.UUID("5c1f6f0c-6d5e-5f0b-9f2e-6b1a4c0e7d31")


def submit_draft(
    draft: RequestDraft,
    case: Case,
    members: Sequence[MemberEntry],
    *,
    token: str,
    seen: int,
    notices: NoticeChoice | None = None,
    payment: Payment | None = None,
    by: Actor | None = None,
    assistance: Assistance | None = None,
) -> Case:
    """Store the case made from a draft; the same draft again, even at the same moment, gives the same case.

    ``seen`` is the revision whose answers the applicant checked: a later one raises ``StaleDraft``. Where a
    clerk entered it, ``by`` says who and ``assistance`` how.
    """
    with transaction.atomic():
        drafts = RequestDraft.objects.select_for_update(of=("self",)).select_related("scan_folder")
        locked = drafts.filter(pk=draft.pk).first()
        if locked is None:
            raise DraftEnded
        if locked.case_id is not None:
            return locked.case
        if locked.revision != seen:
            raise StaleDraft
        submission = submit_request(
            case,
            by=by or Actor.new_applicant(),
            members=members,
            submission_key=uuid.uuid5(_NAMESPACE, locked.token_digest),
            pin=pin_of_draft(token),
            notices=notices,
            payment=payment,
            assistance=assistance,
        )
        people = {entry.key: entry.member.pk for entry in members if entry.key}
        hand_over_scans(locked, submission.case, people)
        locked.case = submission.case
        locked.answers = {}
        locked.expires_at = timezone.now() + RECEIPT_LIFETIME
        locked.save(update_fields=["case", "answers", "expires_at"])
    return submission.case
