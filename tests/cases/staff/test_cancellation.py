"""The point of no return: two officers at one desk, one password, no second guess without end."""

import logging
from collections.abc import Iterator

import pytest
from pytest_django import DjangoDbBlocker

from cases.forms.staff.cancellation import WRONG_PASSWORD
from cases.models import AccessKind, AccessRecord, Case, ConsentPhase
from cases.roles import Role
from cases.workflow.statuses import CaseStatus
from cases.workflow.transitions import TransitionCode
from tests import households
from tests.cases.staff.test_transition import page_of, send, status_of
from tests.households import Bureau
from tests.standing import standing

CODE = TransitionCode.CANCEL_DOCUMENTS


@pytest.fixture(scope="module")
def _built(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[tuple[Bureau, Case]]:
    with standing(django_db_blocker):
        bureau = households.bureau()
        made = households.case_at(CaseStatus.READY_TO_CANCEL, bureau)
        households.hear_adults(made, bureau, ConsentPhase.FINAL)
        yield bureau, made


@pytest.fixture
def bureau(db: None, _built: tuple[Bureau, Case]) -> Bureau:
    return _built[0]


@pytest.fixture
def case(db: None, _built: tuple[Bureau, Case]) -> Case:
    """A case in which everybody said yes today."""
    return households.fresh(_built[1])


def _typed(case: Case, second: str, password: str = households.PASSWORD) -> dict[str, str]:
    references = {f"najva_{member.pk}": f"N{member.pk}" for member in case.members.all()}
    words = {"second_username": second, "second_password": password}
    return {"method": "punched", "is_understood": "on", **words, **references}


def test_with_a_second_officer_the_documents_are_cancelled(bureau, signed_in, case):
    typed = _typed(case, bureau.actor(Role.DIRECTOR).user.username)
    assert send(signed_in(Role.OFFICER), case, CODE, **typed).status_code == 302
    stored = households.fresh(case)
    assert stored.status == CaseStatus.DOCUMENTS_CANCELLED
    assert {
        document.second_officer for member in stored.members.all() for document in member.documents.all()
    } == {bureau.actor(Role.DIRECTOR).user}


def test_the_page_warns_and_names_every_card(bureau, signed_in, case):
    page = signed_in(Role.OFFICER).get(page_of(case, CODE)).content.decode()
    assert all(
        document.card_no in page for member in case.members.all() for document in member.documents.all()
    )
    assert 'type="password"' in page


def test_without_the_understanding_nothing_is_cancelled(bureau, signed_in, case):
    typed = _typed(case, bureau.actor(Role.DIRECTOR).user.username) | {"is_understood": ""}
    answer = send(signed_in(Role.OFFICER), case, CODE, **typed)
    assert (answer.status_code, list(answer.context["form"].errors)) == (422, ["is_understood"])


def test_a_missing_reference_is_told_beside_its_person(bureau, signed_in, case):
    member = case.members.last()
    typed = _typed(case, bureau.actor(Role.DIRECTOR).user.username) | {f"najva_{member.pk}": ""}
    answer = send(signed_in(Role.OFFICER), case, CODE, **typed)
    assert list(answer.context["form"].errors) == [f"najva_{member.pk}"]
    assert status_of(case) == CaseStatus.READY_TO_CANCEL


def test_one_person_is_never_two_officers(bureau, signed_in, case):
    typed = _typed(case, bureau.actor(Role.SUPERVISOR).user.username)
    answer = send(signed_in(Role.SUPERVISOR), case, CODE, **typed)
    assert (answer.status_code, list(answer.context["form"].errors)) == (422, ["second_username"])


@pytest.mark.parametrize("role", [Role.INTAKE_CLERK, Role.AUDITOR, Role.EDITOR])
def test_a_second_officer_is_one_who_may_sign(bureau, signed_in, case, role):
    typed = _typed(case, bureau.actor(role).user.username)
    answer = send(signed_in(Role.OFFICER), case, CODE, **typed)
    assert (answer.status_code, list(answer.context["form"].errors)) == (422, ["second_username"])


def test_a_director_of_another_office_is_no_second_officer(bureau, other_bureau, signed_in, case):
    typed = _typed(case, other_bureau.actor(Role.DIRECTOR).user.username)
    answer = send(signed_in(Role.OFFICER), case, CODE, **typed)
    assert (answer.status_code, list(answer.context["form"].errors)) == (422, ["second_username"])


def test_a_wrong_password_is_an_error_that_keeps_the_rest_and_never_shows_itself(
    bureau, signed_in, case, caplog
):
    caplog.set_level(logging.DEBUG)
    typed = _typed(case, bureau.actor(Role.DIRECTOR).user.username, "a wrong secret 123")
    answer = send(signed_in(Role.OFFICER), case, CODE, **typed)
    page = answer.content.decode()
    assert (answer.status_code, list(answer.context["form"].errors)) == (422, ["second_password"])
    assert f"N{case.members.first().pk}" in page
    assert "a wrong secret 123" not in page + caplog.text
    assert AccessRecord.objects.get(kind=AccessKind.REFUSED).detail == WRONG_PASSWORD


def test_after_five_wrong_passwords_even_the_right_one_waits(bureau, signed_in, case):
    client = signed_in(Role.OFFICER)
    director = bureau.actor(Role.DIRECTOR).user.username
    for _ in range(5):
        send(client, case, CODE, **_typed(case, director, "wrong"))
    answer = send(client, case, CODE, **_typed(case, director))
    assert (answer.status_code, status_of(case)) == (422, CaseStatus.READY_TO_CANCEL)
    assert AccessRecord.objects.filter(detail=WRONG_PASSWORD).count() == 5
