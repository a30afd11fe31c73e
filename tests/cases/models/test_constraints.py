"""What is always true is refused by the database itself, each rule once broken on purpose."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from uuid import uuid4

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone, translation

from cases.models import (
    Assistance,
    BirthPrecision,
    Case,
    CaseVersion,
    Consent,
    Delivery,
    DocumentKind,
    DocumentState,
    ExitSlip,
    FeeRule,
    IdentityDocument,
    InformationRequest,
    Member,
    Payment,
    Proxy,
    Relation,
    RequestDraft,
    SerialCounter,
    Signatory,
    SlipSerial,
)
from cases.workflow.statuses import CaseStatus
from tests import households

_now = timezone.now


def _again(row: object, **facts: object) -> None:
    """Store a copy of a row, behind the gate's back."""
    copy = type(row).objects.get(pk=row.pk)
    for name, value in {"pk": None, "id": None, **facts}.items():
        setattr(copy, name, value)
    type(row).objects.bulk_create([copy])


def _set(rows: object, **facts: object) -> None:
    rows.update(**facts)


# Name of the rule, and how it is broken on a delivered case.
BREAKING: dict[str, Callable[[Case], object]] = {
    "cancelled_cases_can_only_go_on_to_a_slip": lambda case: _set(
        Case.objects.filter(pk=case.pk), status=CaseStatus.WITHDRAWN
    ),
    "no_delivery_without_a_slip": lambda case: _set(
        Case.objects.filter(pk=case.pk), first_slip_issued_at=None
    ),
    "no_slip_without_cancelled_documents": lambda case: _set(
        Case.objects.filter(pk=case.pk), cancelled_at=None, status=CaseStatus.RECEIVED
    ),
    "case_number": lambda case: _again(case, submission_key=uuid4(), tracking_code="X"),
    "tracking_code": lambda case: _again(case, submission_key=uuid4(), case_number="X"),
    "submission_key": lambda case: _again(case, case_number="X", tracking_code="X"),
    "one_row_per_case_version": lambda case: CaseVersion.objects.bulk_create(
        [
            CaseVersion(
                case=case, number=1, transition="take", to_status="received", at=_now(), by_role="officer"
            )
        ]
    ),
    "one_member_per_position": lambda case: _again(case.members.get(position=2)),
    "one_head_per_household": lambda case: _set(case.members.filter(position=2), relation=Relation.HEAD),
    "a_birth_date_is_given_or_unknown": lambda case: _set(case.members.filter(position=1), birth_date=None),
    "nobody_is_their_own_guardian": lambda case: _set(
        case.members.filter(position=1), guardian=case.members.get(position=1)
    ),
    "consent_is_given_alone": lambda case: _set(
        Consent.objects.filter(member__case=case), is_interviewed_alone=False
    ),
    "two_officers_cancel": lambda case: _set(_cards(case), second_officer=_cards(case).first().cancelled_by),
    "an_original_is_held_once": lambda case: _again(_cards(case).first()),
    "a_document_has_a_number": lambda case: _set(_cards(case), card_no=""),
    "each_signs_a_deed_once": lambda case: _again(Signatory.objects.filter(undertaking__case=case).first()),
    "a_receipt_is_used_once": lambda case: _again(case.payments.get()),
    "a_receipt_has_an_amount": lambda case: _set(case.payments.all(), amount=0),
    "one_live_slip_per_case": lambda case: _again(
        case.slips.get(), serial=_another_serial(case), serial_text="X"
    ),
    "a_void_slip_says_why": lambda case: _set(case.slips.all(), state="void", voided_at=_now()),
    "a_serial_is_taken_once": lambda case: _again(case.serials.get()),
    "handed_to_a_member_or_an_empowered_proxy": lambda case: _set(
        Delivery.objects.filter(slip__case=case), to_member=None, proxy_name="کریم"
    ),
    "one_open_information_request": lambda case: InformationRequest.objects.bulk_create(
        [InformationRequest(case=case, reason="?", asked_at=_now()) for _ in range(2)]
    ),
    "one_counter_for_a_year_and_purpose": lambda case: _again(SerialCounter.objects.first()),
    "what_is_entered_is_read_aloud": lambda case: _enter(case, is_read_aloud=False),
    "who_asks_is_the_head_or_has_a_name": lambda case: _enter(case, asked_by="other"),
    "a_dated_power_of_attorney_has_a_number": lambda case: Proxy.objects.bulk_create(
        [
            Proxy(
                case=case,
                name="کریم",
                recorded_by=_cards(case).first().cancelled_by,
                recorded_at=_now(),
                power_of_attorney_on=_now().date(),
            )
        ]
    ),
    "an_entry_has_clerk_and_office": lambda case: RequestDraft.objects.create(
        token_digest="x", language="fa", created_at=_now(), expires_at=_now(), office=case.office
    ),
    "feerule_ends_after_it_begins": lambda case: _set(FeeRule.objects.all(), valid_to=date(2000, 1, 1)),
}


def _cards(case: Case) -> object:
    return IdentityDocument.objects.filter(member__case=case).exclude(kind=DocumentKind.NONE)


def _enter(case: Case, **facts: object) -> None:
    usual = {"asked_by": "head", "language": "ps", "read_aloud_language": "ps", "is_read_aloud": True}
    clerk = _cards(case).first().cancelled_by
    Assistance.objects.bulk_create([Assistance(case=case, clerk=clerk, **{**usual, **facts})])


def _another_serial(case: Case) -> SlipSerial:
    return SlipSerial.objects.create(case=case, office=case.office, jalali_year=1300, number=1)


@pytest.fixture(scope="module")
def _delivered(django_db_setup: None, django_db_blocker: object) -> Iterator[Case]:
    with django_db_blocker.unblock(), transaction.atomic(), translation.override("fa"):
        yield households.case_at(CaseStatus.DELIVERED, households.bureau(), 2)
        transaction.set_rollback(True)


@pytest.fixture
def delivered(db: None, _delivered: Case) -> Case:
    """A household of two with the slip in its hands."""
    return _delivered


@pytest.mark.parametrize("rule", BREAKING)
def test_the_database_refuses(delivered: Case, rule: str):
    with pytest.raises(IntegrityError) as refused, transaction.atomic():
        BREAKING[rule](delivered)
    # SQLite names the columns of a unique rule, not the rule.
    assert rule in str(refused.value) or "UNIQUE" in str(refused.value)


def test_every_constraint_of_the_case_app_is_broken_here():
    models = {
        Assistance, Case, CaseVersion, Consent, Delivery, ExitSlip, FeeRule, IdentityDocument,
        InformationRequest, Member, Payment, Proxy, RequestDraft, SerialCounter, Signatory, SlipSerial,
    }  # fmt: skip
    named = {constraint.name for model in models for constraint in model._meta.constraints}
    assert named == set(BREAKING) - {"case_number", "tracking_code", "submission_key"}


def test_an_unknown_birth_date_has_no_day(delivered: Case):
    with pytest.raises(IntegrityError), transaction.atomic():
        delivered.members.filter(position=1).update(birth_precision=BirthPrecision.UNKNOWN)


def test_a_household_without_a_card_number_may_hold_several_newborns(delivered: Case):
    head = delivered.members.get(position=1)
    rows = [
        IdentityDocument(member=head, kind=DocumentKind.NONE, state=DocumentState.MISSING) for _ in range(2)
    ]
    assert len(IdentityDocument.objects.bulk_create(rows)) == 2


def test_a_card_may_be_declared_in_many_cases_and_held_in_one(delivered: Case):
    card = _cards(delivered).first()
    _again(card, state=DocumentState.DECLARED, collected_at=None)
    with pytest.raises(IntegrityError), transaction.atomic():
        _again(card, state=DocumentState.IN_CUSTODY)


def test_a_void_slip_leaves_room_for_the_next(delivered: Case):
    slip = delivered.slips.get()
    delivered.slips.update(state="void", void_reason="lost", voided_at=_now() + timedelta(0))
    _again(
        slip,
        serial=_another_serial(delivered),
        serial_text="X",
        state="issued",
        voided_at=None,
        void_reason="",
    )
