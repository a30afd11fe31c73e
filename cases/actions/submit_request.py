"""Receive a request: a household's draft becomes a case, once."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from django.contrib.auth.hashers import make_password
from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from cases.actions.choose_notices import keep_choice
from cases.actions.numbering import take_number
from cases.actions.store_payment import store_payment
from cases.actions.transitioning import add_version
from cases.actors import Actor
from cases.exceptions import InvalidFact, NotAllowed
from cases.models import (
    Assistance,
    Case,
    DocumentKind,
    DocumentState,
    IdentityDocument,
    Member,
    NoticeChoice,
    Payment,
    Purpose,
)
from cases.models.version import create_versioned, recording
from cases.notifications.announce import announce
from cases.permissions import may_receive
from cases.tracking_code import new_tracking_code
from cases.workflow.transitions import RECEIVE


@dataclass(frozen=True)
class MemberEntry:
    """A person as stated in a request: unsaved rows, and the place in the list of who cares for a minor."""

    member: Member
    documents: tuple[IdentityDocument, ...]
    guardian_position: int | None = None
    # Names the person in the draft; what was sent for the person is found by it.
    key: str = ""


@dataclass(frozen=True)
class Submission:
    """A received request; ``is_new`` is False when the same submission had been received before."""

    case: Case
    is_new: bool


def submit_request(
    case: Case,
    *,
    by: Actor,
    members: Sequence[MemberEntry],
    submission_key: UUID,
    pin: str,
    notices: NoticeChoice | None = None,
    payment: Payment | None = None,
    assistance: Assistance | None = None,
) -> Submission:
    """Store a case with its members and documents in one transaction.

    ``payment`` is a fee receipt as the household states it; an officer verifies it later.
    The same ``submission_key`` gives the same case, whether it comes again later or at the same moment.
    ``notices`` is the unsaved wish to be told when something happens; without it nobody is.
    What a clerk brings in says how: ``assistance``, unsaved.
    """
    may = may_receive(by, case.office_id)
    if not may:
        raise NotAllowed(may.reason)
    known = Case.objects.filter(submission_key=submission_key).first()
    if known is not None:
        return Submission(known, is_new=False)
    if sum(entry.member.is_head for entry in members) != 1:
        raise InvalidFact(_("A household has exactly one head."), "members")
    if by.is_staff != (assistance is not None):
        raise InvalidFact(_("Say who asked for a request that a clerk enters, and for no other."), "asked_by")
    try:
        with transaction.atomic():
            stored = _store(case, by, members, submission_key, pin, payment, assistance)
            if notices is not None:
                keep_choice(stored, notices)
            return Submission(stored, is_new=True)
    except IntegrityError:
        # The twin of this submission was faster; its case is ours.
        known = Case.objects.filter(submission_key=submission_key).first()
        if known is None:
            raise
        return Submission(known, is_new=False)


def _store(
    case: Case,
    by: Actor,
    members: Sequence[MemberEntry],
    submission_key: UUID,
    pin: str,
    payment: Payment | None,
    assistance: Assistance | None,
) -> Case:
    at = timezone.now()
    year, number = take_number(case.office, Purpose.CASE, timezone.localdate(at))
    case.case_number = f"{case.office.code}-{year}-P{number:05d}"
    case.tracking_code = new_tracking_code()
    case.pin_hash = make_password(pin)
    case.submission_key = submission_key
    case.received_at = case.changed_at = at
    case.entered_by = by.user
    # The first save gives the row its key; the version that explains it needs that key.
    case.version = 0
    case.save_without_historical_record()
    version = add_version(case, RECEIVE, by=by, at=at)
    with recording(version):
        case.version = version.number
        case.save()
        _store_members(case, members)
        if payment is not None:
            store_payment(payment, case, at)
        if assistance is not None:
            assistance.case, assistance.clerk = case, by.user
            assistance.save()
    transaction.on_commit(lambda: announce(version.pk), robust=True)
    return case


def _store_members(case: Case, entries: Sequence[MemberEntry]) -> None:
    """Store all of a kind at once: a household of eight takes as many queries as one of two."""
    for position, entry in enumerate(entries, start=1):
        entry.member.case, entry.member.position = case, position
        entry.member.fold_names()
        for document in entry.documents:
            document.state = _declared_state(document)
    # Those who care for others come first, so that almost every row is written once.
    waiting = list(entries)
    while waiting:
        ready = [entry for entry in waiting if _can_name_guardian(entry, entries)]
        # Where two of unknown age name each other, one of them is written once more below.
        next_ones = ready or waiting[:1]
        for entry in ready:
            entry.member.guardian = _guardian(entry, entries)
        create_versioned([entry.member for entry in next_ones])
        waiting = [entry for entry in waiting if entry.member.pk is None]
    for entry in entries:
        guardian = _guardian(entry, entries)
        if guardian is not None and entry.member.guardian_id is None:
            entry.member.guardian = guardian
            entry.member.save()
        for document in entry.documents:
            document.member = entry.member
    create_versioned([document for entry in entries for document in entry.documents])


def _can_name_guardian(entry: MemberEntry, entries: Sequence[MemberEntry]) -> bool:
    guardian = _guardian(entry, entries)
    return guardian is None or guardian.pk is not None


def _guardian(entry: MemberEntry, entries: Sequence[MemberEntry]) -> Member | None:
    return None if entry.guardian_position is None else entries[entry.guardian_position - 1].member


def _declared_state(document: IdentityDocument) -> DocumentState:
    """Return what an applicant can say of a document; everything else is for the office to record."""
    if document.kind == DocumentKind.NONE:
        return DocumentState.MISSING
    return DocumentState.LOST if document.state == DocumentState.LOST else DocumentState.DECLARED
