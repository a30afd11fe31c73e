"""The page of a transition: what it shows, what it refuses, and that one press acts once."""

from urllib.parse import urlencode

import pytest
from django.urls import reverse
from django.utils import timezone

from cases.actions.withdraw import withdraw
from cases.models import AccessKind, AccessRecord, Case, CaseVersion, ConsentPhase, DocumentState, SlipState
from cases.requirements.household import adults_to_ask
from cases.roles import Role
from cases.staff.performing import PERFORMANCES, address_word
from cases.workflow.reasons import RejectionReason
from cases.workflow.statuses import CaseStatus
from cases.workflow.transitions import TRANSITIONS, TransitionCode
from portal.persian.jalali import format_date
from tests import households

C, S = TransitionCode, CaseStatus


def page_of(case: Case, code: TransitionCode) -> str:
    return reverse("cases_staff:transition", args=[case.pk, address_word(code)])


def send(client, case: Case, transition: TransitionCode, **typed):
    return client.post(page_of(case, transition), {"seen": case.version, **typed})


def status_of(case: Case) -> str:
    return Case.objects.get(pk=case.pk).status


def test_every_transition_but_the_receipt_and_what_the_household_does_alone_has_a_page():
    assert set(PERFORMANCES) == {row.code for row in TRANSITIONS if row.roles != {Role.APPLICANT}}


def test_taking_a_case_leads_back_to_it_with_a_message(bureau, signed_in, case_at):
    case = case_at(S.RECEIVED)
    answer = signed_in(Role.OFFICER).post(page_of(case, C.TAKE), {"seen": case.version}, follow=True)
    assert answer.redirect_chain == [(reverse("cases_staff:file", args=[case.pk]), 302)]
    assert str(C.TAKE.label) in answer.content.decode()
    assert (status_of(case), Case.objects.get(pk=case.pk).assigned_to) == (
        S.UNDER_REVIEW,
        bureau.actor(Role.OFFICER).user,
    )


def test_unmet_requirements_are_listed_with_their_remedy_and_there_is_no_button(bureau, signed_in, case_at):
    case = case_at(S.UNDER_REVIEW)
    page = signed_in(Role.OFFICER).get(page_of(case, C.ACCEPT))
    assert page.status_code == 200
    assert [blocker.about for blocker in page.context["blockers"]] == [str(m) for m in case.members.all()]
    assert page.context["blockers"][0].remedy.url.startswith(page_of(case, C.RECORD_CONSENT))
    assert 'type="submit"' not in page.content.decode().split('class="step"')[1]


def test_sending_past_unmet_requirements_is_refused_and_noted(bureau, signed_in, case_at):
    case = case_at(S.UNDER_REVIEW)
    answer = send(signed_in(Role.OFFICER), case, C.ACCEPT)
    assert (answer.status_code, status_of(case)) == (422, S.UNDER_REVIEW)
    assert AccessRecord.objects.get(kind=AccessKind.REFUSED).detail == "accept: unmet"


def test_that_the_page_was_opened_is_noted_as_of_the_file_itself(bureau, signed_in, case_at):
    case = case_at(S.UNDER_REVIEW)
    signed_in(Role.OFFICER).get(page_of(case, C.ACCEPT))
    record = AccessRecord.objects.get()
    assert (record.kind, record.case, record.by_role) == (AccessKind.VIEWED, case, Role.OFFICER)


def test_a_role_that_may_not_is_refused_on_sight_and_on_sending(bureau, signed_in, case_at):
    case = case_at(S.UNDER_REVIEW)
    clerk = signed_in(Role.INTAKE_CLERK)
    assert clerk.get(page_of(case, C.ACCEPT)).status_code == 403
    assert send(clerk, case, C.ACCEPT).status_code == 403
    assert AccessRecord.objects.filter(kind=AccessKind.REFUSED, case=case).count() == 2


def test_a_page_of_another_status_says_so(bureau, signed_in, case_at):
    case = case_at(S.RECEIVED)
    assert signed_in(Role.OFFICER).get(page_of(case, C.ISSUE_SLIP)).status_code == 403
    assert signed_in(Role.SUPERVISOR).get(page_of(case, C.ISSUE_SLIP)).status_code == 409


def test_an_unknown_transition_is_not_found(bureau, signed_in, case_at):
    case = case_at(S.RECEIVED)
    address = reverse("cases_staff:transition", args=[case.pk, "erase"])
    assert signed_in(Role.OFFICER).get(address).status_code == 404
    assert signed_in(Role.OFFICER).get(page_of(case, C.TAKE).replace("take", "receive")).status_code == 404


def test_the_second_officer_on_one_case_learns_who_was_faster_and_loses_nothing(bureau, signed_in, case_at):
    case = case_at(S.UNDER_REVIEW)
    rejecting = signed_in(Role.SUPERVISOR)
    withdraw(case, by=bureau.actor(Role.OFFICER), seen=case.version)
    answer = send(rejecting, case, C.REJECT, code=RejectionReason.OTHER, reason="متنی که نباید گم شود")
    page = answer.content.decode()
    assert answer.status_code == 409
    assert bureau.actor(Role.OFFICER).name in page
    assert str(C.WITHDRAW.label) in page
    assert [entry.version.transition for entry in answer.context["meanwhile"]] == [C.WITHDRAW]
    assert answer.context["form"].initial["reason"] == "متنی که نباید گم شود"
    assert AccessRecord.objects.get(kind=AccessKind.REFUSED).detail == "reject: stale"
    assert status_of(case) == S.WITHDRAWN


def test_what_was_typed_can_be_sent_anew_after_looking(bureau, signed_in, case_at):
    case = case_at(S.UNDER_REVIEW)
    households.hear_adults(case, bureau, ConsentPhase.INITIAL)
    supervisor = signed_in(Role.SUPERVISOR)
    stale = send(supervisor, case, C.REJECT, code=RejectionReason.OTHER, reason="دلیل")
    assert (stale.status_code, "دلیل" in stale.content.decode()) == (409, True)
    again = send(supervisor, stale.context["case"], C.REJECT, code=RejectionReason.OTHER, reason="دلیل")
    assert (again.status_code, status_of(case)) == (302, S.REJECTED)


def test_a_double_click_acts_once_and_names_the_same_person(bureau, signed_in, case_at):
    case = case_at(S.RECEIVED)
    client = signed_in(Role.OFFICER)
    first, second = send(client, case, C.TAKE), send(client, case, C.TAKE)
    assert (first.status_code, second.status_code) == (302, 409)
    assert bureau.actor(Role.OFFICER).name in second.context["stale"]
    assert CaseVersion.objects.filter(case=case, transition=C.TAKE).count() == 1


@pytest.mark.parametrize("seen", ["", "x", "-1", "9" * 40])
def test_a_form_without_the_version_it_was_made_from_is_never_performed(bureau, signed_in, case_at, seen):
    case = case_at(S.RECEIVED)
    answer = signed_in(Role.OFFICER).post(page_of(case, C.TAKE), {"seen": seen})
    assert (answer.status_code, status_of(case)) == (409, S.RECEIVED)


def test_a_fact_that_contradicts_the_case_is_told_beside_its_field(bureau, signed_in, case_at):
    case = case_at(S.AWAITING_UNDERTAKING)
    typed = {
        "notary_office_no": "۱۲",
        "notary_city": "قم",
        "deed_no": "18523",
        "deed_date": "1390/01/01",
        "is_original_seen": "on",
        "is_authentic": "unknown",
        "signatories": [str(member.pk) for member in adults_to_ask(case, timezone.localdate())],
    }
    client = signed_in(Role.OFFICER)
    answer = send(client, case, C.RECORD_UNDERTAKING, **typed)
    assert answer.status_code == 422
    assert list(answer.context["form"].errors) == ["deed_date"]
    assert "18523" in answer.content.decode()
    done = send(
        client, case, C.RECORD_UNDERTAKING, **{**typed, "deed_date": format_date(timezone.localdate())}
    )
    assert (done.status_code, status_of(case)) == (302, S.AWAITING_DOCUMENTS)


def test_an_undertaking_without_a_signature_is_refused_beside_the_signatories(bureau, signed_in, case_at):
    case = case_at(S.AWAITING_UNDERTAKING)
    answer = send(
        signed_in(Role.OFFICER),
        case,
        C.RECORD_UNDERTAKING,
        notary_office_no="12",
        notary_city="قم",
        deed_no="1",
        deed_date=format_date(timezone.localdate()),
        is_original_seen="on",
        is_authentic="unknown",
        signatories=[str(case.members.first().pk)],
    )
    assert (answer.status_code, list(answer.context["form"].errors)) == (422, ["signatories"])


def test_consent_is_recorded_with_the_text_that_was_read(bureau, signed_in, case_at):
    case = case_at(S.UNDER_REVIEW)
    member = case.members.first()
    client = signed_in(Role.OFFICER)
    page = client.get(f"{page_of(case, C.RECORD_CONSENT)}?{urlencode({'member': member.pk})}")
    assert page.context["form"].text.paragraphs[0] in page.content.decode()
    answer = send(
        client,
        case,
        C.RECORD_CONSENT,
        member=member.pk,
        language="ps",
        is_interviewed_alone="on",
        is_read_aloud="on",
        decision="given",
        mark="thumbprint",
    )
    consent = member.consents.get()
    assert answer.status_code == 302
    assert (consent.text_version, consent.phase, consent.language) == ("initial-fa-1", "initial", "ps")
    assert consent.interviewer == bureau.actor(Role.OFFICER).user


def test_a_yes_in_front_of_others_is_refused_beside_its_box(bureau, signed_in, case_at):
    case = case_at(S.UNDER_REVIEW)
    typed = {"member": case.members.first().pk, "language": "fa", "decision": "given", "mark": "signature"}
    answer = send(signed_in(Role.OFFICER), case, C.RECORD_CONSENT, **typed)
    assert (answer.status_code, list(answer.context["form"].errors)) == (422, ["is_interviewed_alone"])


def test_directly_before_cancellation_the_final_consent_is_asked(bureau, signed_in, case_at):
    case = case_at(S.READY_TO_CANCEL)
    page = signed_in(Role.OFFICER).get(page_of(case, C.RECORD_CONSENT))
    assert page.context["form"].text.version == "final-fa-1"


def test_a_receipt_is_recorded_in_persian_digits_and_refused_the_second_time(bureau, signed_in, case_at):
    case = case_at(S.AWAITING_DOCUMENTS)
    typed = {
        "method": "branch",
        "bank": "ملی",
        "tracking_no": "۱۲۳۴۵۶",
        "paid_on": format_date(timezone.localdate()),
        "amount": "۳۰۰٬۰۰۰",
    }
    client = signed_in(Role.INTAKE_CLERK)
    assert send(client, case, C.RECORD_PAYMENT, **typed).status_code == 302
    payment = case.payments.get()
    assert (payment.tracking_no, payment.amount) == ("123456", 300_000)
    again = send(client, households.fresh(case), C.RECORD_PAYMENT, **typed)
    assert (again.status_code, list(again.context["form"].errors)) == (422, ["tracking_no"])


def test_documents_are_collected_one_by_one_against_one_receipt(bureau, signed_in, case_at):
    case = case_at(S.AWAITING_DOCUMENTS)
    document = case.members.first().documents.first()
    typed = {"documents": [str(document.pk)], "is_original": "on"}
    assert send(signed_in(Role.INTAKE_CLERK), case, C.COLLECT_DOCUMENTS, **typed).status_code == 302
    document.refresh_from_db()
    assert document.state == DocumentState.IN_CUSTODY
    assert households.fresh(case).custody_receipt_number


def test_what_is_asked_is_exactly_what_can_be_answered(bureau, signed_in, case_at):
    case = case_at(S.UNDER_REVIEW)
    member = case.members.first()
    keys = [f"member.{member.pk}.father_name", f"member.{member.pk}.birth", "case.phone"]
    client = signed_in(Role.OFFICER)
    page = client.get(page_of(case, C.REQUEST_INFORMATION))
    assert [group.title for group in page.context["form"].groups][1] == str(member)
    send(client, case, C.REQUEST_INFORMATION, fields_asked=keys, reason="لطفاً کامل کنید")
    asked = households.fresh(case)
    form = client.get(page_of(case, C.ANSWER_INFORMATION)).context["form"]
    assert set(form.fields) == {*keys, "answer"}
    answer = send(
        client,
        asked,
        C.ANSWER_INFORMATION,
        **{
            keys[0]: "عبدالکریم",
            f"{keys[1]}_0": "",
            f"{keys[1]}_1": "",
            f"{keys[1]}_2": "۱۳۶۰",
            f"{keys[1]}_3": "jalali",
            f"{keys[1]}_4": "known",
            f"{keys[1]}_day": "",
            f"{keys[1]}_month": "",
            f"{keys[1]}_year": "۱۳۶۰",
            f"{keys[1]}_calendar": "jalali",
            f"{keys[1]}_certainty": "known",
            keys[2]: "0912 000 0000",
            "answer": "حضوری گفت",
        },
    )
    member.refresh_from_db()
    assert answer.status_code == 302
    assert (member.father_name, member.birth_precision, status_of(case)) == (
        "عبدالکریم",
        "year",
        S.UNDER_REVIEW,
    )


def test_delivery_to_a_proxy_needs_the_power_of_attorney(bureau, signed_in, case_at):
    case = case_at(S.SLIP_ISSUED)
    client = signed_in(Role.INTAKE_CLERK)
    typed = {"to_member": "proxy", "proxy_name": "رحیم", "mark": "signature", "is_identity_checked": "on"}
    assert send(client, case, C.DELIVER_SLIP, **typed).status_code == 422
    assert send(client, case, C.DELIVER_SLIP, **typed, power_of_attorney="۱۲/۴").status_code == 302
    assert case.slips.get().state == SlipState.DELIVERED


def test_a_slip_is_issued_after_its_content_was_read(bureau, signed_in, case_at):
    case = case_at(S.DOCUMENTS_CANCELLED)
    client = signed_in(Role.DIRECTOR)
    page = client.get(page_of(case, C.ISSUE_SLIP)).content.decode()
    assert all(member.full_name in page for member in case.members.all())
    assert send(client, case, C.ISSUE_SLIP).status_code == 422
    assert send(client, case, C.ISSUE_SLIP, is_read="on").status_code == 302
    assert households.fresh(case).slips.count() == 1


def test_a_new_pin_is_shown_once_and_kept_nowhere(bureau, signed_in, case_at):
    case = case_at(S.RECEIVED)
    client = signed_in(Role.INTAKE_CLERK)
    answer = send(client, case, C.REPLACE_PIN, is_identity_checked="on")
    pin = answer.context_data["pin"]
    assert answer.status_code == 200
    assert pin in answer.content.decode()
    assert "no-store" in answer.headers["Cache-Control"]
    assert pin not in str(dict(client.session))
    assert pin not in client.get(reverse("cases_staff:file", args=[case.pk])).content.decode()


@pytest.mark.parametrize("code", sorted(PERFORMANCES))
def test_the_page_of_every_transition_opens_in_every_status_where_it_begins(bureau, signed_in, code):
    row = next(row for row in TRANSITIONS if row.code == code)
    source = sorted(row.sources)[0]
    case = households.case_at(source, bureau, 2)
    role = next(role for role in (Role.SUPERVISOR, Role.OFFICER, Role.DIRECTOR) if role in row.roles)
    page = signed_in(role).get(page_of(case, row.code))
    assert page.status_code == 200
    assert str(row.code.label) in page.content.decode()
