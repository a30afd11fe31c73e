"""History belongs to versions, and nothing versioned is written outside the gate."""

from collections.abc import Callable

import pytest
from django.contrib.auth import get_user_model
from django.db import transaction
from django.db.models import ProtectedError

from cases.actions.take import take
from cases.exceptions import OutsideGate
from cases.models import VERSIONED_MODELS, Case, CaseVersion, IdentityDocument, Member
from cases.models.version import create_versioned
from cases.roles import Role
from cases.workflow.statuses import CaseStatus
from tests import households
from tests.cases.actions.performances import sent_by_household
from tests.households import Bureau


@pytest.mark.parametrize("model", VERSIONED_MODELS)
def test_every_history_row_names_its_version(model: type):
    field = model.history.model._meta.get_field("case_version")
    assert field.related_model is CaseVersion
    assert not field.null


@pytest.mark.django_db
def test_no_versioned_row_is_written_outside_the_gate(bureau: Bureau, case_at: Callable[..., Case]):
    case = case_at(CaseStatus.DELIVERED, 1)
    member = case.members.all()[0]
    rows = [
        households.submit(bureau, by=bureau.actor(Role.INTAKE_CLERK)).assistance,
        sent_by_household(case, bureau),
        case,
        member,
        member.documents.all()[0],
        member.consents.all()[0],
        member.najva,
        case.undertaking,
        case.undertaking.signatories.all()[0],
        case.payments.all()[0],
        case.slips.all()[0],
        case.slips.all()[0].delivery,
    ]
    for row in rows:
        before = type(row).objects.filter(pk=row.pk).values().get()
        for write in (row.save, row.delete, lambda row=row: type(row).objects.filter(pk=row.pk).delete()):
            with pytest.raises((OutsideGate, ProtectedError)), transaction.atomic():
                write()
        assert type(row).objects.filter(pk=row.pk).values().get() == before
    assert {type(row) for row in rows} | {type(case.information_requests.model())} == set(VERSIONED_MODELS)
    with pytest.raises(OutsideGate):
        case.information_requests.create(reason="?", asked_at=case.changed_at)


@pytest.mark.django_db(transaction=True)
def test_a_refused_write_stores_nothing_even_where_every_statement_commits_by_itself():
    """A post-save check alone would come too late: the row would be stored and the error shown."""
    bureau = households.bureau()
    member = households.submit(bureau, households.family(1)).members.get()
    assert not transaction.get_connection().in_atomic_block
    member.given_name = "دیگری"
    with pytest.raises(OutsideGate):
        member.save()
    assert Member.objects.get(pk=member.pk).given_name == "محمدکریم"
    with pytest.raises(OutsideGate):
        Member.objects.create(
            case=member.case,
            position=2,
            relation="spouse",
            given_name="نرگس",
            father_name="نامعلوم",
            sex="female",
            birth_precision="unknown",
            nationality="AF",
        )
    assert Member.objects.count() == 1


@pytest.mark.django_db
def test_who_acted_cannot_be_deleted_but_leaves_by_being_inactive(bureau: Bureau):
    case = households.submit(bureau)
    officer = bureau.actor(Role.OFFICER)
    take(case, by=officer, seen=case.version)
    with pytest.raises(ProtectedError):
        officer.user.delete()
    assert get_user_model().objects.filter(pk=officer.user.pk).exists()


@pytest.mark.django_db
def test_whoever_stands_in_a_case_cannot_be_deleted(case_at: Callable[..., Case]):
    case_at(CaseStatus.DELIVERED, 1)
    for role in (Role.INTAKE_CLERK, Role.OFFICER, Role.DIRECTOR):
        user = get_user_model().objects.get(username=f"{role.value}-17")
        with pytest.raises(ProtectedError):
            user.delete()


@pytest.mark.django_db
def test_a_bystander_can_be_deleted(case_at: Callable[..., Case]):
    case_at(CaseStatus.UNDER_REVIEW, 1)
    get_user_model().objects.get(username="auditor-17").delete()


@pytest.mark.django_db
def test_the_history_tells_the_case_as_it_was(bureau: Bureau):
    case = households.submit(bureau)
    take(case, by=bureau.actor(Role.OFFICER), seen=case.version)
    states = [(row.version, row.status, row.case_version.number) for row in case.history.all()]
    assert states == [(2, CaseStatus.UNDER_REVIEW, 2), (1, CaseStatus.RECEIVED, 1)]


@pytest.mark.django_db
def test_rows_stored_together_have_their_history_each_and_need_the_gate_too(bureau: Bureau):
    clerk = bureau.actor(Role.INTAKE_CLERK)
    case = households.submit(bureau, households.family(3), by=clerk)
    received = case.versions.get()
    for model in (Member, IdentityDocument):
        rows = model.history.filter(case_version=received).order_by("id")
        assert [row.instance for row in rows] == list(model.objects.order_by("pk"))
        assert {(row.history_type, row.history_user) for row in rows} == {("+", clerk.user)}
    with pytest.raises(OutsideGate):
        create_versioned([IdentityDocument(member=case.members.all()[0], kind="amayesh", card_no="1")])
    assert IdentityDocument.objects.count() == 3
