"""Thousands of cases for measuring, written in bulk: only their number and shape matter here."""

import uuid
from datetime import timedelta

from django.utils import timezone

from cases.models import BorderPoint, Case, CaseVersion, IdentityDocument, Member, Office
from cases.tracking_code import new_tracking_code
from cases.workflow.statuses import CaseStatus
from cases.workflow.transitions import TransitionCode
from portal.persian.text import fold

_BATCH = 1000
_NAMES = ("محمدکریم احمدزی", "ښایسته ګل احمدزۍ", "ڕێبوار قادر", "لاله هروی", "ځلمی څپانی", "مریم نوری")


def add_cases(office: Office, border: BorderPoint, total: int, members: int = 6) -> None:
    """Add so many cases of so many members, each with a document and one version."""
    first = Case.objects.count()
    for start in range(first, first + total, _BATCH):
        numbers = range(start, min(start + _BATCH, first + total))
        cases = Case.objects.bulk_create([_case(office, border, number) for number in numbers])
        people = Member.objects.bulk_create(
            [_member(case, position) for case in cases for position in range(1, members + 1)]
        )
        IdentityDocument.objects.bulk_create(
            [IdentityDocument(member=one, kind="amayesh", card_no=f"9{one.pk:09d}") for one in people]
        )
        CaseVersion.objects.bulk_create([_version(case) for case in cases])


def _case(office: Office, border: BorderPoint, number: int) -> Case:
    at = timezone.now() - timedelta(minutes=number + 60)
    return Case(
        office=office,
        border=border,
        case_number=f"{office.code}-1390-P{number:05d}",
        tracking_code=new_tracking_code(),
        pin_hash="!",
        submission_key=uuid.uuid4(),
        status=CaseStatus.RECEIVED if number % 3 else CaseStatus.UNDER_REVIEW,
        version=1,
        received_at=at,
        changed_at=at,
        language="fa",
        destination_country="AF",
        declaration_version="bench",
        declaration_language="fa",
        declared_at=at,
    )


def _member(case: Case, position: int) -> Member:
    given, _, family = _NAMES[(case.pk + position) % len(_NAMES)].partition(" ")
    return Member(
        case=case,
        position=position,
        relation="head" if position == 1 else "child",
        given_name=given,
        family_name=family,
        father_name="غلام‌نبی",
        sex="male",
        birth_precision="unknown",
        nationality="AF",
        search_text=fold(f"{given} {family} غلام‌نبی"),
    )


def _version(case: Case) -> CaseVersion:
    return CaseVersion(
        case=case,
        number=1,
        transition=TransitionCode.RECEIVE,
        to_status=case.status,
        at=case.received_at,
        by_role="applicant",
    )
