"""A withdrawal at the moment of cancellation, and messages sent at the same moment."""

import pytest

from cases.actions.answer_message import MessagesWentOn, answer_message
from cases.actions.cancel_documents import cancel_documents
from cases.actions.message_office import message_office
from cases.actions.withdraw_member import withdraw_member
from cases.actors import Actor
from cases.exceptions import ActionRefused
from cases.models import CancelMethod, Case, CaseMessage, ConsentPhase, DocumentState
from cases.roles import Role
from cases.workflow.statuses import CaseStatus
from tests import households
from tests.cases.test_concurrency import at_once
from tests.households import Bureau, fresh, najva_references

pytestmark = [pytest.mark.postgresql, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def bureau(transactional_db: None) -> Bureau:
    """An office whose rows are committed."""
    return households.bureau()


def test_an_adult_who_withdraws_while_the_cards_are_cancelled_is_in_or_out_and_never_both(bureau: Bureau):
    for _round in range(5):
        case = households.case_at(CaseStatus.READY_TO_CANCEL, bureau, 2)
        households.hear_adults(case, bureau, ConsentPhase.FINAL)
        case = fresh(case)
        second = case.members.all()[1]
        at_once(
            [lambda case=case: _cancel(case, bureau), lambda case=case, pk=second.pk: _withdraw(case, pk)]
        )
        after = fresh(case)
        member = after.members.all()[1]
        states = {document.state for document in member.documents.all()}
        if after.status == CaseStatus.DOCUMENTS_CANCELLED:
            assert (member.is_returning, states) == (True, {DocumentState.CANCELLED})
        else:
            assert (member.is_returning, states) == (False, {DocumentState.IN_CUSTODY})
        assert after.version == case.version + 1


def test_the_same_message_sent_at_once_is_one(bureau: Bureau):
    case = households.case_at(CaseStatus.UNDER_REVIEW, bureau, 1)
    by = Actor.applicant(case)
    facts = {"text": "سلام", "token": "one form", "language": "fa", "address": "192.0.2.1"}
    sent = at_once([lambda: message_office(case, by=by, **facts)] * 8)
    assert len({message.pk for message in sent}) == 1
    assert CaseMessage.objects.count() == 1


def test_of_colleagues_who_answer_at_once_one_is_heard(bureau: Bureau):
    case = households.case_at(CaseStatus.UNDER_REVIEW, bureau, 1)
    asked = message_office(
        case, by=Actor.applicant(case), text="سلام", token="1", language="fa", address="192.0.2.1"
    )

    def answer(role: Role) -> CaseMessage:
        return answer_message(
            case, by=bureau.actor(role), text="پاسخ", token=role, language="fa", seen=asked.pk
        )

    roles = (Role.INTAKE_CLERK, Role.OFFICER, Role.SUPERVISOR, Role.DIRECTOR)
    told = at_once([lambda role=role: answer(role) for role in roles])
    assert sum(isinstance(outcome, CaseMessage) for outcome in told) == 1
    assert sum(isinstance(outcome, MessagesWentOn) for outcome in told) == len(roles) - 1


def _cancel(case: Case, bureau: Bureau) -> Case | ActionRefused:
    return cancel_documents(
        case,
        by=bureau.actor(Role.OFFICER),
        seen=case.version,
        second=bureau.actor(Role.DIRECTOR),
        method=CancelMethod.PUNCHED,
        najva_references=najva_references(case),
    )


def _withdraw(case: Case, member_id: int) -> object:
    return withdraw_member(case, by=Actor.applicant(case), seen=case.version, member_id=member_id)
