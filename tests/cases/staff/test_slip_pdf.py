"""The stored slip: the same bytes each time, each print noted, nothing sent that does not match."""

import hashlib
from collections.abc import Iterator

import pytest
from django.db import connection
from django.urls import reverse
from pytest_django import DjangoDbBlocker

from cases import append_only
from cases.models import AccessKind, AccessRecord, Case, ExitSlip, SlipFile
from cases.roles import Role
from cases.workflow.statuses import CaseStatus
from tests import households
from tests.households import Bureau
from tests.standing import standing


@pytest.fixture(scope="module")
def _built(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[tuple[Bureau, Case]]:
    with standing(django_db_blocker):
        bureau = households.bureau()
        yield bureau, households.case_at(CaseStatus.SLIP_ISSUED, bureau)


@pytest.fixture
def bureau(db: None, _built: tuple[Bureau, Case]) -> Bureau:
    return _built[0]


@pytest.fixture
def slip(db: None, _built: tuple[Bureau, Case]) -> ExitSlip:
    return households.fresh(_built[1]).slips.get()


def _address(slip) -> str:
    return reverse("cases_staff:slip_pdf", args=[slip.case_id, slip.serial_text])


def test_it_is_sent_byte_by_byte_as_stored_and_kept_by_nobody(signed_in, slip):
    client = signed_in(Role.INTAKE_CLERK)
    first, second = client.get(_address(slip)), client.get(_address(slip))
    assert first.content == second.content == bytes(slip.file.pdf)
    assert hashlib.sha256(first.content).hexdigest() == slip.file.sha256
    assert first.headers["Content-Type"] == "application/pdf"
    assert first.headers["Content-Disposition"].startswith("inline")
    assert {"private", "no-store"} <= set(first.headers["Cache-Control"].replace(" ", "").split(","))


def test_every_print_is_noted_with_the_serial(bureau, signed_in, slip):
    signed_in(Role.OFFICER).get(_address(slip))
    record = AccessRecord.objects.get()
    assert (record.kind, record.case_id, record.detail) == (
        AccessKind.PRINTED,
        slip.case_id,
        slip.serial_text,
    )


def test_an_auditor_prints_nothing(signed_in, slip):
    assert signed_in(Role.AUDITOR).get(_address(slip)).status_code == 403
    assert not AccessRecord.objects.filter(kind=AccessKind.PRINTED).exists()


def test_a_serial_of_another_case_is_not_found(signed_in, case_at, slip):
    other = case_at(CaseStatus.SLIP_ISSUED)
    address = reverse("cases_staff:slip_pdf", args=[other.pk, slip.serial_text])
    assert signed_in(Role.OFFICER).get(address).status_code == 404


def test_bytes_that_do_not_match_their_checksum_are_not_sent(signed_in, slip):
    append_only.lift(connection, [SlipFile._meta.db_table])
    SlipFile.objects.filter(pk=slip.pk).update(pdf=b"%PDF-1.4 something else")
    answer = signed_in(Role.OFFICER).get(_address(slip))
    assert answer.status_code == 500
    assert b"%PDF" not in answer.content
    assert not AccessRecord.objects.filter(kind=AccessKind.PRINTED).exists()
