"""The point of no return."""

from collections.abc import Callable
from datetime import timedelta
from unittest.mock import patch

import pytest
from django.core import mail
from django.utils import timezone

from cases.actions.cancel_documents import cancel_documents
from cases.actions.exclude_member import exclude_member
from cases.actors import Actor
from cases.exceptions import SlipRefused
from cases.models import CancelMethod, Case, ConsentPhase, DocumentState, SlipSerial
from cases.roles import Role
from cases.slip.errors import SlipUnreadable
from cases.workflow.statuses import CaseStatus
from tests import households
from tests.cases.actions.evidence import traces
from tests.cases.actions.refusals import refused, unmet
from tests.households import Bureau, fresh, hear_adults, najva_references, version_now


@pytest.fixture
def ready(bureau: Bureau, at: Callable[[str], Case]) -> Case:
    """A household that has said yes for the last time, today."""
    case = at(CaseStatus.READY_TO_CANCEL)
    hear_adults(case, bureau, ConsentPhase.FINAL)
    return fresh(case)


def _cancel(case: Case, bureau: Bureau, **facts: object) -> Case:
    return cancel_documents(
        case,
        **{
            "by": bureau.actor(Role.OFFICER),
            "seen": version_now(case),
            "second": bureau.actor(Role.SUPERVISOR),
            "method": CancelMethod.PUNCHED,
            "najva_references": najva_references(case),
            **facts,
        },
    )


def test_every_card_is_cancelled_and_every_member_registered(bureau: Bureau, ready: Case):
    _cancel(ready, bureau)
    after = fresh(ready)
    assert (after.status, after.cancelled_at) == (CaseStatus.DOCUMENTS_CANCELLED, after.changed_at)
    for member in after.members.all():
        assert member.najva.reference == f"NJ{member.pk:08d}"
        assert member.najva.registered_on == timezone.localdate()
        for document in member.documents.all():
            if document.state == DocumentState.CLEARED:
                assert document.cancelled_at is None
                continue
            assert document.state == DocumentState.CANCELLED
            assert document.cancel_method == CancelMethod.PUNCHED
            officers = (document.cancelled_by, document.second_officer)
            assert officers == (bureau.actor(Role.OFFICER).user, bureau.actor(Role.SUPERVISOR).user)
    assert SlipSerial.objects.filter(case=ready, slip__isnull=True).count() == 1


def test_who_stays_keeps_card_and_registration(bureau: Bureau, ready: Case):
    staying = ready.members.all()[1]
    exclude_member(ready, by=bureau.actor(Role.OFFICER), seen=ready.version, member=staying)
    _cancel(fresh(ready), bureau)
    member = fresh(ready).members.all()[1]
    assert member.documents.get().state == DocumentState.RETURNED
    assert not hasattr(member, "najva")


@pytest.mark.parametrize("role", [Role.INTAKE_CLERK, Role.OFFICER, Role.AUDITOR, Role.EDITOR])
def test_the_second_officer_must_be_able_to_sign(bureau: Bureau, ready: Case, role: Role):
    second = households.staff(role, bureau.office, "second")
    with refused(ready, "second_username"):
        _cancel(ready, bureau, second=second)


def test_nobody_is_the_own_second_officer(bureau: Bureau, ready: Case):
    supervisor = bureau.actor(Role.SUPERVISOR)
    with refused(ready, "second_username"):
        _cancel(ready, bureau, by=supervisor, second=supervisor)


def test_no_signer_of_another_office_nor_the_applicant_stands_second(bureau: Bureau, ready: Case):
    elsewhere = households.bureau("19")
    for second in (elsewhere.actor(Role.DIRECTOR), Actor.applicant(ready)):
        with refused(ready, "second_username"):
            _cancel(ready, bureau, second=second)


def test_each_leaving_member_has_a_reference_of_najva(bureau: Bureau, ready: Case):
    references = najva_references(ready)
    last = ready.members.all()[3]
    for incomplete in (
        {},
        {**references, last.pk: "  "},
        {k: v for k, v in references.items() if k != last.pk},
    ):
        with refused(ready, "najva"):
            _cancel(ready, bureau, najva_references=incomplete)


def test_a_yes_of_yesterday_is_none_today(bureau: Bureau, ready: Case):
    tomorrow = timezone.now() + timedelta(days=1)
    with patch("django.utils.timezone.now", return_value=tomorrow), unmet(ready, "final_consent"):
        _cancel(ready, bureau)


def test_if_the_slip_cannot_be_made_no_card_is_cancelled(bureau: Bureau, ready: Case):
    before = traces(ready)
    with (
        patch("cases.slip.freeze.check", side_effect=SlipUnreadable("holders[0].given_name")),
        pytest.raises(SlipRefused, match="given_name"),
    ):
        _cancel(ready, bureau)
    assert traces(ready) == before


def test_if_the_last_member_fails_the_first_ones_keep_their_cards(bureau: Bureau, ready: Case):
    before = traces(ready)
    references = najva_references(ready)
    last = ready.members.all()[3]
    clash = Exception("the fourth entry failed")
    create = "cases.models.NajvaRegistration.objects.create"
    made = []

    def fail_at_the_last(**facts: object) -> None:
        made.append(facts["member"])
        if facts["member"] == last:
            raise clash

    with patch(create, side_effect=fail_at_the_last), pytest.raises(Exception, match="fourth entry"):
        _cancel(ready, bureau, najva_references=references)
    assert len(made) == 4
    assert traces(ready) == before


def test_the_signers_are_alerted_and_no_person_is_named(
    bureau: Bureau, ready: Case, django_capture_on_commit_callbacks: Callable
):
    with django_capture_on_commit_callbacks(execute=True):
        _cancel(ready, bureau)
        assert mail.outbox == []
    (message,) = mail.outbox
    signers = (Role.SUPERVISOR, Role.DIRECTOR)
    assert sorted(message.to) == sorted(bureau.actor(role).user.email for role in signers)
    words = f"{message.subject} {message.body}"
    assert ready.case_number in words
    for member in ready.members.all():
        assert member.given_name not in words
        assert not any(document.card_no and document.card_no in words for document in member.documents.all())
    assert ready.tracking_code not in words


def test_nothing_else_alerts_anybody(
    bureau: Bureau, ready: Case, django_capture_on_commit_callbacks: Callable
):
    with django_capture_on_commit_callbacks(execute=True):
        hear_adults(ready, bureau, ConsentPhase.FINAL)
    assert mail.outbox == []
