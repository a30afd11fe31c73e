"""Evidence is kept by the database itself, whoever asks: raw SQL, a queryset, another program."""

from collections.abc import Iterator

import pytest
from django.apps import apps
from django.db import DatabaseError, connection, transaction
from django.utils import timezone, translation

from cases.append_only import install
from cases.models import AccessKind, AccessRecord, Case, CaseMessage, CaseVersion, IdentityDocument, SlipFile
from cases.roles import Role
from cases.workflow.statuses import CaseStatus
from tests import households

TABLES = sorted(
    {"cases_caseversion", "cases_accessrecord", "cases_casemessage", "cases_slipfile"}
    | {
        model._meta.db_table
        for model in apps.get_app_config("cases").get_models()
        if model.__name__.startswith("Historical")
    }
)


@pytest.fixture(scope="module")
def _case(django_db_setup: None, django_db_blocker: object) -> Iterator[Case]:
    with django_db_blocker.unblock(), transaction.atomic(), translation.override("fa"):
        bureau = households.bureau()
        case = households.case_at(CaseStatus.INFORMATION_REQUESTED, bureau, 1)
        AccessRecord.objects.create(case=case, kind=AccessKind.VIEWED, at=timezone.now())
        CaseMessage.objects.create(
            case=case, sent_at=timezone.now(), by_role=Role.APPLICANT, text="سلام", key_digest="0"
        )
        yield households.case_at(CaseStatus.DELIVERED, bureau, 1)
        transaction.set_rollback(True)


@pytest.fixture
def case(db: None, _case: Case) -> Case:
    """A delivered case; another one was asked for information, and somebody looked into it."""
    return _case


def _run(statement: str) -> None:
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)


def _count(table: str) -> int:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT count(*) FROM {table}")
        return cursor.fetchone()[0]


def test_every_history_table_is_among_them():
    assert len(TABLES) == 4 + 11


@pytest.mark.parametrize("table", TABLES)
def test_no_row_is_changed_or_deleted(case: Case, table: str):
    before = _count(table)
    assert before
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT * FROM {table} LIMIT 1")
        column = cursor.description[0][0]
    for statement in (f"UPDATE {table} SET {column} = {column}", f"DELETE FROM {table}"):
        with pytest.raises(DatabaseError, match="never changed"):
            _run(statement)
    assert _count(table) == before


def test_the_orm_has_no_way_round(case: Case):
    for queryset in (
        CaseVersion.objects.all(),
        SlipFile.objects.all(),
        Case.history.all(),
        AccessRecord.objects.all(),
    ):
        with pytest.raises(DatabaseError), transaction.atomic():
            queryset._raw_delete("default")
    with pytest.raises(DatabaseError), transaction.atomic():
        CaseVersion.objects.update(reason="")
    with pytest.raises(DatabaseError), transaction.atomic():
        Case.history.update(status=CaseStatus.RECEIVED)


def test_a_queryset_update_past_the_gate_leaves_the_history_telling_the_truth(case: Case):
    """Nothing of ours does this (the architecture tests see to it); who does it anyhow is found out."""
    Case.objects.filter(pk=case.pk).update(address="جعلی")
    newest = Case.history.filter(id=case.pk).first()
    assert newest.address != "جعلی"
    assert newest.version == Case.objects.get(pk=case.pk).version


@pytest.mark.parametrize("state", ["declared", "in_custody", "returned", "cleared", "lost"])
def test_a_cancelled_document_stays_cancelled(case: Case, state: str):
    card = IdentityDocument.objects.get(member__case=case)
    with pytest.raises(DatabaseError, match="stays cancelled"):
        _run(f"UPDATE cases_identitydocument SET state = '{state}' WHERE id = {card.pk}")
    card.refresh_from_db()
    assert card.state == "cancelled"


def test_a_cancelled_document_does_not_disappear(case: Case):
    with pytest.raises(DatabaseError, match="stays cancelled"):
        _run("DELETE FROM cases_identitydocument")
    assert IdentityDocument.objects.filter(member__case=case).exists()


def test_what_is_not_the_state_of_a_cancelled_document_may_be_corrected(case: Case):
    _run("UPDATE cases_identitydocument SET cycle = 18")


def test_installing_twice_does_no_harm(case: Case):
    install(connection, TABLES)
    with pytest.raises(DatabaseError, match="never changed"):
        _run("DELETE FROM cases_caseversion")


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("round_", [1, 2])
def test_the_triggers_are_there_again_after_tables_were_emptied(round_: int):
    case = households.submit(households.bureau(), households.family(1))
    for statement in ("UPDATE cases_caseversion SET reason = ''", "DELETE FROM cases_historicalcase"):
        with pytest.raises(DatabaseError, match="never changed"):
            _run(statement)
    assert case.versions.get().reason == ""
