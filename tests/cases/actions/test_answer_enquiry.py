"""An enquiry is answered once, by those who may, and closed after that."""

import pytest
from django.db import IntegrityError, transaction

from cases.actions.answer_enquiry import AlreadyAnswered, answer_enquiry
from cases.actions.close_enquiry import NotAnsweredYet, close_enquiry
from cases.exceptions import NotAllowed
from cases.models import Enquiry, EnquiryKind, EnquiryState
from cases.roles import GROUP_NAMES, Role
from tests.households import enquiries

ANSWERERS = {
    EnquiryKind.QUESTION: {Role.INTAKE_CLERK, Role.OFFICER, Role.SUPERVISOR, Role.DIRECTOR},
    EnquiryKind.COMPLAINT: {Role.SUPERVISOR, Role.DIRECTOR},
}


@pytest.mark.parametrize("kind", EnquiryKind)
@pytest.mark.parametrize("role", GROUP_NAMES)
def test_it_is_answered_and_closed_by_those_who_may_and_by_nobody_else(bureau, kind, role):
    actor, sent = bureau.actor(role), enquiries.enquiry(bureau.office, kind)
    if role in ANSWERERS[kind]:
        answer_enquiry(sent, by=actor, answer="پاسخ")
        done = close_enquiry(sent, by=actor)
        assert (done.state, done.answer) == (EnquiryState.CLOSED, "پاسخ")
        assert done.answered_by == done.closed_by == actor.user
    else:
        for act in (
            lambda: answer_enquiry(sent, by=actor, answer="پاسخ"),
            lambda: close_enquiry(sent, by=actor),
        ):
            with pytest.raises(NotAllowed):
                act()
        assert Enquiry.objects.get().state == EnquiryState.NEW


@pytest.mark.parametrize("kind", EnquiryKind)
def test_another_office_cannot_answer(bureau, other_bureau, kind):
    sent = enquiries.enquiry(bureau.office, kind)
    with pytest.raises(NotAllowed):
        answer_enquiry(sent, by=other_bureau.actor(Role.DIRECTOR), answer="پاسخ")


def test_the_second_answer_is_refused_and_the_first_stays(bureau):
    sent = enquiries.enquiry(bureau.office)
    answer_enquiry(sent, by=bureau.actor(Role.OFFICER), answer="نخست")
    with pytest.raises(AlreadyAnswered):
        answer_enquiry(sent, by=bureau.actor(Role.DIRECTOR), answer="دوم")
    assert Enquiry.objects.get().answer == "نخست"


def test_nothing_is_closed_without_an_answer(bureau):
    sent = enquiries.enquiry(bureau.office)
    with pytest.raises(NotAnsweredYet):
        close_enquiry(sent, by=bureau.actor(Role.OFFICER))
    assert Enquiry.objects.get().state == EnquiryState.NEW


def test_closing_twice_changes_nothing(bureau):
    sent = enquiries.closed(enquiries.enquiry(bureau.office), bureau.actor(Role.OFFICER))
    again = close_enquiry(sent, by=bureau.actor(Role.SUPERVISOR))
    assert (again.closed_at, again.closed_by) == (sent.closed_at, sent.closed_by)


def test_the_database_refuses_a_state_without_its_moment(bureau):
    sent = enquiries.enquiry(bureau.office)
    for state in (EnquiryState.ANSWERED, EnquiryState.CLOSED):
        with pytest.raises(IntegrityError), transaction.atomic():
            Enquiry.objects.filter(pk=sent.pk).update(state=state)
