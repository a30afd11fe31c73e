"""Those concerned are told, and nobody is named."""

import logging

import pytest
from django.core import mail

from cases.models import Case, CaseVersion
from cases.notifications.announce import announce
from cases.roles import Role
from cases.workflow.statuses import CaseStatus
from cases.workflow.transitions import TransitionCode
from tests import households
from tests.households import Bureau

pytestmark = pytest.mark.django_db


@pytest.fixture
def urgent(bureau: Bureau) -> CaseVersion:
    """The version by which a household lost its cards; made up, as its mail needs no more than that."""
    case = households.submit(bureau)
    return CaseVersion.objects.create(
        case=case,
        number=2,
        transition=TransitionCode.CANCEL_DOCUMENTS,
        from_status=CaseStatus.READY_TO_CANCEL,
        to_status=CaseStatus.DOCUMENTS_CANCELLED,
        at=case.received_at,
        by_role=Role.OFFICER,
    )


def test_the_log_names_a_case_and_no_person(bureau: Bureau, caplog: pytest.LogCaptureFixture):
    case = households.submit(bureau)
    with caplog.at_level(logging.INFO):
        announce(case.versions.get().pk)
    assert case.case_number in caplog.text
    for member in case.members.all():
        assert member.given_name not in caplog.text
    assert case.tracking_code not in caplog.text


def test_only_active_signers_of_the_office_with_an_address_are_alerted(bureau: Bureau, urgent: CaseVersion):
    households.bureau("19")
    gone = households.staff_user(Role.DIRECTOR, bureau.office, "gone")
    gone.is_active = False
    gone.save()
    unreachable = households.staff_user(Role.DIRECTOR, bureau.office, "unreachable")
    unreachable.email = ""
    unreachable.save()
    announce(urgent.pk)
    (message,) = mail.outbox
    assert message.to == ["director-17@example.org", "supervisor-17@example.org"]


def test_without_signers_nothing_is_sent(bureau: Bureau, urgent: CaseVersion):
    bureau.office.staff.clear()
    announce(urgent.pk)
    assert mail.outbox == []


def test_a_mail_that_cannot_be_sent_is_passed_over(
    urgent: CaseVersion, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
):
    def fail(*args: object) -> None:
        raise ConnectionRefusedError

    monkeypatch.setattr("cases.notifications.announce.send_mail", fail)
    announce(urgent.pk)
    assert urgent.case.case_number in caplog.text
    assert Case.objects.filter(pk=urgent.case_id).exists()


def test_a_fact_added_to_an_urgent_case_alerts_nobody_again(urgent: CaseVersion):
    fact = CaseVersion.objects.create(
        case=urgent.case,
        number=3,
        transition=TransitionCode.CHANGE_BORDER,
        from_status=CaseStatus.DOCUMENTS_CANCELLED,
        to_status=CaseStatus.DOCUMENTS_CANCELLED,
        at=urgent.at,
        by_role=Role.OFFICER,
    )
    announce(fact.pk)
    assert mail.outbox == []
