"""A family changes its mind: one adult alone, by way of the shared PIN; and all of them together."""

from django.utils.translation import gettext as _

from cases.models import Case, DocumentState, ExitSlip
from cases.roles import Role
from cases.slip.content import SlipContent
from cases.workflow.statuses import APPLICANT_LABELS, CaseStatus
from cases.workflow.transitions import TransitionCode
from tests.journeys import applying, desk
from tests.journeys.family import family_of_six, head, wife

C, S = TransitionCode, CaseStatus


def _choose(applicant, name: str) -> None:
    """Choose on the page of withdrawals the one choice that names this person, and read what it means."""
    applicant.follow(_("Withdraw"))
    (whose,) = [value for words, value in applicant.options("whose") if name in words]
    applicant.send(_("Continue"), {"whose": whose})


def _all_ready(applicant, signed_in, people) -> applying.Receipt:
    """Carry a family of three to the moment before the cards are cancelled."""
    receipt = applying.apply(applicant, people)
    applicant.send(_("I have written it down"))
    officer = signed_in(Role.OFFICER)
    desk.find_case(officer, receipt.tracking_code)
    desk.perform(officer, C.TAKE)
    for person in people:
        if not person.is_minor:
            desk.hear(officer, person.full_name)
    desk.perform(officer, C.ACCEPT)
    desk.record_undertaking(officer)
    desk.collect_everything(officer)
    desk.record_fee(officer, len(people))
    desk.verify_fee(officer)
    desk.perform(officer, C.COMPLETE_FILE)
    return receipt


def test_one_adult_withdraws_online_is_asked_alone_and_the_others_go_on(applicant, signed_in, bureau):
    people = [head(), wife(), family_of_six()[3]]
    father, mother, child = people
    receipt = _all_ready(applicant, signed_in, people)

    applying.track(applicant, receipt)
    _choose(applicant, mother.full_name)
    assert mother.full_name in applicant.texts("h1")[0]
    assert _("Everybody sees it") in applicant.text
    assert Case.objects.get().members.filter(is_returning=False).count() == 0
    applicant.send(_("Yes, withdraw this part"))
    assert applicant.texts("[role=status]") == [
        _("The part was withdrawn. You find below what happens next.")
    ]
    assert mother.full_name in applicant.text

    officer = signed_in(Role.OFFICER)
    desk.find_case(officer, receipt.tracking_code)
    desk.hear(officer, father.full_name)
    (missing,) = desk.what_is_missing(officer)
    assert missing.startswith(mother.full_name)
    assert str(C.CANCEL_DOCUMENTS.label) not in officer.texts("main a.button"), "nothing goes on before"
    officer.follow(f"{C.CHECK_WITHDRAWAL.label}: {mother.full_name}")
    desk.press(officer, C.CHECK_WITHDRAWAL, {"answer": "stays", "is_asked_alone": "on"})
    officer.follow(str(C.HAND_BACK.label))
    ((_name, person),) = officer.options("member")
    desk.press(officer, C.HAND_BACK, {"member": person, "is_handed_over": "on"})
    desk.cancel_cards(officer, bureau.actor(Role.SUPERVISOR).user.username)
    director = signed_in(Role.DIRECTOR)
    desk.find_case(director, receipt.tracking_code)
    desk.perform(director, C.ISSUE_SLIP, {"is_read": "on"})

    content = SlipContent.from_json(ExitSlip.objects.get().content)
    assert [holder.full_name for holder in content.holders] == [father.full_name, child.full_name]
    states = {member.full_name: member.documents.get().state for member in Case.objects.get().members.all()}
    assert states[mother.full_name] == DocumentState.RETURNED
    assert states[father.full_name] == DocumentState.CANCELLED

    applying.track(applicant, receipt)
    applicant.follow(_("What help there is now"))
    applicant.follow(_("Write a message to the office"))
    applicant.send(_("Send the message"), {"text": "نظرم عوض شده است."})
    desk.find_case(officer, receipt.tracking_code)
    officer.follow(_("Read and answer"))
    assert "نظرم عوض شده است." in officer.text
    officer.send(_("Send the message"), {"text": "لطفاً فردا بیایید."})
    applicant.open(applicant.address)
    assert "لطفاً فردا بیایید." in applicant.text


def test_somebody_taken_out_by_another_leaves_after_all(applicant, signed_in, bureau):
    people = [head(), wife()]
    mother = people[1]
    receipt = _all_ready(applicant, signed_in, people)
    applying.track(applicant, receipt)
    _choose(applicant, mother.full_name)
    applicant.send(_("Yes, withdraw this part"))

    officer = signed_in(Role.OFFICER)
    desk.find_case(officer, receipt.tracking_code)
    officer.follow(f"{C.CHECK_WITHDRAWAL.label}: {mother.full_name}")
    desk.press(officer, C.CHECK_WITHDRAWAL, {"answer": "leaves", "is_asked_alone": "on"})
    for person in people:
        desk.hear(officer, person.full_name)
    assert desk.what_is_missing(officer) == []
    desk.cancel_cards(officer, bureau.actor(Role.SUPERVISOR).user.username)
    states = {member.documents.get().state for member in Case.objects.get().members.all()}
    assert states == {DocumentState.CANCELLED}


def test_a_family_withdraws_and_gets_everything_back(applicant, signed_in):
    receipt = _all_ready(applicant, signed_in, [head(), wife()])
    applying.track(applicant, receipt)
    applicant.follow(_("Withdraw"))
    applicant.send(_("Continue"), {"whose": "whole"})
    assert Case.objects.get().custody_receipt_number in applicant.text
    applicant.send(_("Yes, withdraw the request"))
    assert applying.where_it_stands(applicant) == str(APPLICANT_LABELS[S.WITHDRAWN])

    clerk = signed_in(Role.INTAKE_CLERK)
    desk.find_case(clerk, receipt.tracking_code)
    desk.perform(clerk, C.RETURN_DOCUMENTS, {"is_handed_over": "on"})
    applying.track(applicant, receipt)
    applicant.follow(_("The documents that were handed over"))
    assert len([line for line in applicant.texts(".handed-over__line") if _("Given back:") in line]) == 2
