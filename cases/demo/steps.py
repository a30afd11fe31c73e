"""What is done on the main road of a case, each step by the role that does it in an office."""

from cases.actions.accept import accept
from cases.actions.assess_majority import assess_majority
from cases.actions.cancel_documents import cancel_documents
from cases.actions.clear_document import clear_document
from cases.actions.close import close
from cases.actions.collect_documents import collect_documents
from cases.actions.complete_file import complete_file
from cases.actions.deliver_slip import deliver_slip
from cases.actions.exclude_member import exclude_member
from cases.actions.issue_slip import issue_slip
from cases.actions.name_proxy import name_proxy
from cases.actions.record_consent import record_consent
from cases.actions.record_payment import record_payment
from cases.actions.record_undertaking import record_undertaking
from cases.actions.take import take
from cases.actions.verify_payment import verify_payment
from cases.consent_texts import CONSENT_TEXTS
from cases.demo.journey import Journey
from cases.fees import fee_quote
from cases.models import (
    CancelMethod,
    Consent,
    ConsentPhase,
    Decision,
    Delivery,
    DocumentState,
    IdentityDocument,
    Majority,
    Mark,
    Payment,
    PaymentMethod,
    Proxy,
    Undertaking,
)
from cases.requirements.household import returning_members
from cases.roles import Role


def take_case(journey: Journey) -> None:
    """The officer takes the request for review."""
    journey.act(take, journey.team[Role.OFFICER])


def decide_majority(journey: Journey) -> None:
    """The officer decides about those whose birth date leaves open whether they are adults."""
    for member in returning_members(journey.case):
        if member.needs_majority_decision(journey.today):
            journey.act(
                assess_majority,
                journey.team[Role.OFFICER],
                member=member,
                majority=Majority.ADULT,
                reason="به تشخیص کارشناس در مصاحبه حضوری و با توجه به سن فرزندان",
            )


def interview_adults(journey: Journey) -> None:
    """The officer hears each adult alone; who wishes to stay, stays."""
    for member in journey.adults:
        stays = journey.person(member).wishes_to_stay
        _ask(journey, member.pk, ConsentPhase.INITIAL, Decision.DECLINED if stays else Decision.GIVEN)
        if stays:
            journey.act(exclude_member, journey.team[Role.OFFICER], member=member)


def accept_request(journey: Journey) -> None:
    """The officer ends the review with a yes."""
    journey.act(accept, journey.team[Role.OFFICER])


def record_deed(journey: Journey) -> None:
    """The officer records the undertaking that every adult signed."""
    undertaking = Undertaking(
        notary_office_no="99",
        notary_city="شهر نمونه",
        deed_no=f"99{journey.case.pk:04d}",
        deed_date=journey.today,
        is_original_seen=True,
    )
    journey.act(
        record_undertaking,
        journey.team[Role.OFFICER],
        undertaking=undertaking,
        signatories=journey.adults,
    )


def collect_originals(journey: Journey) -> None:
    """The clerk takes every card that was brought, against one custody receipt."""
    brought = _documents(journey, DocumentState.DECLARED)
    journey.act(collect_documents, journey.team[Role.INTAKE_CLERK], documents=brought)


def send_neighbour(journey: Journey) -> None:
    """The clerk records the neighbour who brings the cards; every adult still answers alone."""
    neighbour = Proxy(name="همسایه نمونه", relation="همسایه", document="کارت آمایش ۹۹۰۰۹۹۹۹")
    journey.act(name_proxy, journey.team[Role.INTAKE_CLERK], proxy=neighbour)


def collect_from_neighbour(journey: Journey) -> None:
    """The clerk takes every card out of the hands of the neighbour, and notes it."""
    journey.act(
        collect_documents,
        journey.team[Role.INTAKE_CLERK],
        documents=_documents(journey, DocumentState.DECLARED),
        handed_over_by=journey.case.proxies.first(),
    )


def clear_lost(journey: Journey) -> None:
    """The supervisor clears what was lost, on the ground of a declaration of loss."""
    _clear(journey, DocumentState.LOST, "استشهادیه مفقودی کارت، تأییدشده در کلانتری", "کارت مفقود شده است")


def clear_never_issued(journey: Journey) -> None:
    """The supervisor clears what was never issued, on the ground of a certificate of birth."""
    _clear(journey, DocumentState.MISSING, "گواهی ولادت بیمارستان", "برای نوزاد هنوز کارتی صادر نشده است")


def bring_receipt(journey: Journey) -> None:
    """The clerk records the bank's receipt for everybody who leaves."""
    quote = fee_quote(len(returning_members(journey.case)), journey.today)
    payment = Payment(
        method=PaymentMethod.POS,
        bank="بانک نمونه",
        tracking_no=f"9900{journey.case.pk:08d}",
        paid_on=journey.today,
        amount=quote.total,
        payer_name=str(journey.case.members.all()[0]),
    )
    journey.act(record_payment, journey.team[Role.INTAKE_CLERK], payment=payment)


def verify_receipt(journey: Journey) -> None:
    """The officer verifies what the clerk recorded."""
    for payment in journey.case.payments.all():
        journey.act(verify_payment, journey.team[Role.OFFICER], payment=payment)


def complete(journey: Journey) -> None:
    """The officer declares the file complete."""
    journey.act(complete_file, journey.team[Role.OFFICER])


def reconfirm(journey: Journey) -> None:
    """The officer asks each adult once more, on the day of the cancellation."""
    for member in journey.adults:
        _ask(journey, member.pk, ConsentPhase.FINAL, Decision.GIVEN)


def cancel(journey: Journey) -> None:
    """The officer cancels the cards, with the supervisor as second officer."""
    references = {member.pk: f"NJ99{member.pk:06d}" for member in returning_members(journey.case)}
    journey.act(
        cancel_documents,
        journey.team[Role.OFFICER],
        second=journey.team[Role.SUPERVISOR],
        method=CancelMethod.CORNER_CUT,
        najva_references=references,
    )


def issue(journey: Journey) -> None:
    """The director signs and issues the slip."""
    journey.act(issue_slip, journey.team[Role.DIRECTOR])


def deliver(journey: Journey) -> None:
    """The clerk hands the slip over to the head of the household."""
    delivery = Delivery(to_member=journey.adults[0], mark=Mark.SIGNATURE, is_leaflet_given=True)
    journey.act(deliver_slip, journey.team[Role.INTAKE_CLERK], delivery=delivery)


def close_case(journey: Journey) -> None:
    """The officer closes the case; the border has not reported the departure."""
    journey.act(close, journey.team[Role.OFFICER])


def _ask(journey: Journey, member_pk: int, phase: ConsentPhase, decision: Decision) -> None:
    consent = Consent(
        member_id=member_pk,
        phase=phase,
        decision=decision,
        text_version=CONSENT_TEXTS[phase].version,
        language=journey.household.language,
        is_read_aloud=True,
        is_interviewed_alone=True,
        mark=Mark.THUMBPRINT if phase == ConsentPhase.INITIAL else Mark.SIGNATURE,
    )
    journey.act(record_consent, journey.team[Role.OFFICER], consent=consent)


def _clear(journey: Journey, state: DocumentState, reference: str, reason: str) -> None:
    for document in _documents(journey, state):
        journey.act(
            clear_document,
            journey.team[Role.SUPERVISOR],
            document=document,
            reference=reference,
            reason=reason,
        )


def _documents(journey: Journey, state: DocumentState) -> list[IdentityDocument]:
    return [
        document
        for member in returning_members(journey.case)
        for document in member.documents.all()
        if document.state == state
    ]
