"""What is done to a case between its statuses: through the real actions, by those who may."""

from collections.abc import Sequence
from itertools import count
from uuid import UUID, uuid4

from django.utils import timezone

from cases.actions.accept import accept
from cases.actions.assess_majority import assess_majority
from cases.actions.cancel_documents import cancel_documents
from cases.actions.clear_document import clear_document
from cases.actions.collect_documents import collect_documents
from cases.actions.complete_file import complete_file
from cases.actions.deliver_slip import deliver_slip
from cases.actions.record_consent import record_consent
from cases.actions.record_payment import record_payment
from cases.actions.record_undertaking import record_undertaking
from cases.actions.submit_request import MemberEntry, submit_request
from cases.actions.verify_payment import verify_payment
from cases.actors import Actor
from cases.models import (
    CANNOT_BE_PRESENTED,
    Assistance,
    CancelMethod,
    Case,
    Channel,
    Consent,
    ConsentPhase,
    Counselling,
    Country,
    Decision,
    Delivery,
    DocumentState,
    Majority,
    Mark,
    Payment,
    PaymentMethod,
    Undertaking,
)
from cases.requirements.household import adults_to_ask, returning_members
from cases.roles import Role
from tests.households.bureaus import FEE, Bureau
from tests.households.people import family

PIN = "271828"
_receipt_numbers = count(700_001)


def request(place: Bureau, **facts: object) -> Case:
    """Return an unsaved case as the request form would build it."""
    return Case(
        **{
            "office": place.office,
            "channel": Channel.ONLINE,
            "language": "fa",
            "request_text": "درخواست خروج داوطلبانه خود و خانواده‌ام را دارم.",
            "household_code": "130045",
            "province": "قم",
            "address": "قم، خیابان امام",
            "phone": "+989121234567",
            "destination_country": Country.AFGHANISTAN,
            "destination_area": "هرات",
            "border": place.border,
            "unhcr_counselled": Counselling.YES,
            "declaration_version": "1405-1",
            "declaration_language": "fa",
            "declaration_text": "می‌دانم که کارت‌های باطل‌شده هرگز بازیابی نمی‌شود.",
            "declared_at": timezone.now(),
            **facts,
        }
    )


def submit(
    place: Bureau,
    entries: Sequence[MemberEntry] | None = None,
    *,
    by: Actor | None = None,
    submission_key: UUID | None = None,
    **facts: object,
) -> Case:
    """Send a request and return its case; two people when none are given."""
    return submit_request(
        request(place, **facts),
        by=by or Actor.new_applicant(),
        members=family(2) if entries is None else entries,
        submission_key=submission_key or uuid4(),
        pin=PIN,
        assistance=assistance() if by is not None and by.is_staff else None,
    ).case


def assistance(**facts: object) -> Assistance:
    """Return an unsaved note of the clerk: the head asked in Pashto and heard it all in Pashto."""
    usual = {"asked_by": "head", "language": "ps", "is_read_aloud": True, "read_aloud_language": "ps"}
    return Assistance(**{**usual, **facts})


def fresh(case: Case) -> Case:
    """Return the case as it is stored now, with its whole file."""
    return Case.objects.with_file().get(pk=case.pk)


def review(case: Case, place: Bureau) -> None:
    """Settle who is an adult, hear every adult, and accept."""
    officer, today = place.actor(Role.OFFICER), timezone.localdate()
    for member in returning_members(case):
        if member.needs_majority_decision(today):
            assess_majority(
                case,
                by=officer,
                seen=version_now(case),
                member=member,
                majority=Majority.ADULT,
                reason="بنا بر مصاحبه",
            )
    hear_adults(fresh(case), place, ConsentPhase.INITIAL)
    accept(case, by=officer, seen=version_now(case))


def hear_adults(case: Case, place: Bureau, phase: ConsentPhase, decision: Decision = Decision.GIVEN) -> None:
    """Record one answer of every adult who leaves."""
    for member in adults_to_ask(case, timezone.localdate()):
        consent = Consent(
            member=member,
            phase=phase,
            decision=decision,
            text_version="1405-1",
            language="پشتو",
            is_read_aloud=True,
            is_interviewed_alone=True,
            mark=Mark.THUMBPRINT,
        )
        record_consent(case, by=place.actor(Role.OFFICER), seen=version_now(case), consent=consent)


def deed(**facts: object) -> Undertaking:
    """Return an unsaved undertaking of today."""
    return Undertaking(
        **{
            "notary_office_no": "12",
            "notary_city": "قم",
            "deed_no": "18523",
            "deed_date": timezone.localdate(),
            "is_original_seen": True,
            **facts,
        }
    )


def sign_deed(case: Case, place: Bureau) -> None:
    """Record the undertaking, signed by every adult."""
    record_undertaking(
        case,
        by=place.actor(Role.OFFICER),
        seen=version_now(case),
        undertaking=deed(),
        signatories=adults_to_ask(case, timezone.localdate()),
    )


def receipt(amount: int, **facts: object) -> Payment:
    """Return an unsaved receipt of today."""
    return Payment(
        **{
            "method": PaymentMethod.BRANCH,
            "bank": "ملی",
            "tracking_no": str(next(_receipt_numbers)),
            "paid_on": timezone.localdate(),
            "amount": amount,
            **facts,
        }
    )


def hand_over_documents(case: Case, place: Bureau) -> None:
    """Take every card into custody, and clear what cannot be presented."""
    documents = [document for member in returning_members(case) for document in member.documents.all()]
    declared = [document for document in documents if document.state == DocumentState.DECLARED]
    if declared:
        collect_documents(case, by=place.actor(Role.INTAKE_CLERK), seen=version_now(case), documents=declared)
    for document in documents:
        if document.state in CANNOT_BE_PRESENTED:
            clear_document(
                case,
                by=place.actor(Role.SUPERVISOR),
                seen=version_now(case),
                document=document,
                reference="گواهی ولادت",
                reason="کارت صادر نشده است",
            )


def pay(case: Case, place: Bureau, amount: int | None = None) -> Payment:
    """Record and verify one receipt; without an amount, what the household owes."""
    amount = FEE * len(returning_members(case)) if amount is None else amount
    payment = record_payment(
        case, by=place.actor(Role.INTAKE_CLERK), seen=version_now(case), payment=receipt(amount)
    )
    return verify_payment(case, by=place.actor(Role.OFFICER), seen=version_now(case), payment=payment)


def fill_file(case: Case, place: Bureau) -> None:
    """Hand over documents and fee, and declare the file complete."""
    hand_over_documents(case, place)
    pay(case, place)
    complete_file(case, by=place.actor(Role.OFFICER), seen=version_now(case))


def cancel(case: Case, place: Bureau) -> Case:
    """Cancel the documents with the director as second officer, every reference given."""
    return cancel_documents(
        case,
        by=place.actor(Role.OFFICER),
        seen=version_now(case),
        second=place.actor(Role.DIRECTOR),
        method=CancelMethod.PUNCHED,
        najva_references=najva_references(case),
    )


def najva_references(case: Case) -> dict[int, str]:
    """Return a NAJVA reference for each leaving member."""
    return {member.pk: f"NJ{member.pk:08d}" for member in returning_members(case)}


def reconfirm_and_cancel(case: Case, place: Bureau) -> None:
    """Ask every adult once more, and cancel."""
    hear_adults(case, place, ConsentPhase.FINAL)
    cancel(case, place)


def deliver(case: Case, place: Bureau) -> Delivery:
    """Hand the slip over to the first adult on it."""
    receiver = adults_to_ask(case, timezone.localdate())[0]
    return deliver_slip(
        case,
        by=place.actor(Role.INTAKE_CLERK),
        seen=version_now(case),
        delivery=Delivery(to_member=receiver, mark=Mark.SIGNATURE, is_leaflet_given=True),
    )


def version_now(case: Case) -> int:
    return Case.objects.values_list("version", flat=True).get(pk=case.pk)
