"""Who may do what: every transition in every status for every role, and never across offices or cases."""

from itertools import product

import pytest
from django.contrib.auth import get_user_model

from cases.actors import Actor
from cases.models import Case
from cases.permissions import (
    available_transitions,
    may_be_second_officer,
    may_edit_rules,
    may_enter_case_app,
    may_perform,
    may_print_slip,
    may_read_access_log,
    may_receive,
    may_see_attempts,
    may_view_case,
    visible_cases,
)
from cases.roles import Role
from cases.workflow.statuses import WITH_SLIP, CaseStatus
from cases.workflow.transitions import TransitionCode
from tests import households
from tests.cases.workflow.expected import is_expected
from tests.households import Bureau

OFFICE, ELSEWHERE = 1, 2
WHOLE_STAFF = [role for role in Role if role != Role.APPLICANT]


def _case(status: CaseStatus = CaseStatus.RECEIVED, pk: int = 1) -> Case:
    return Case(pk=pk, office_id=OFFICE, status=status)


def _actor(*roles: Role, office: int = OFFICE, user_pk: int = 1) -> Actor:
    if roles == (Role.APPLICANT,):
        return Actor.applicant(_case())
    user = get_user_model()(pk=user_pk, username="someone")
    return Actor(frozenset(roles), user=user, office_ids=frozenset({office}))


@pytest.mark.parametrize("role", Role)
def test_a_transition_is_allowed_exactly_where_the_table_says(role: Role):
    actor = _actor(role)
    wrong = [
        (code, status)
        for code, status in product(TransitionCode, CaseStatus)
        if bool(may_perform(actor, _case(status), code)) != is_expected(code, status, role)
    ]
    assert wrong == []


@pytest.mark.parametrize("role", Role)
def test_the_buttons_are_exactly_what_is_allowed(role: Role):
    for status in CaseStatus:
        offered = set(available_transitions(_actor(role), _case(status)))
        assert offered == {code for code in TransitionCode if is_expected(code, status, role)}


@pytest.mark.parametrize("role", WHOLE_STAFF)
def test_nobody_acts_on_or_sees_a_case_of_another_office(role: Role):
    stranger = _actor(role, office=ELSEWHERE)
    for code, status in product(TransitionCode, CaseStatus):
        assert not may_perform(stranger, _case(status), code)
    case = _case(CaseStatus.SLIP_ISSUED)
    asked = (may_view_case, may_print_slip, may_read_access_log)
    assert not any(may(stranger, case) for may in asked)
    assert not may_receive(stranger, OFFICE)


def test_an_applicant_touches_the_one_proven_case_only():
    other = Actor.applicant(_case(pk=2))
    for code, status in product(TransitionCode, CaseStatus):
        assert not may_perform(other, _case(status, pk=1), code)
    assert not may_view_case(other, _case())
    assert not may_view_case(Actor.new_applicant(), _case())
    assert may_view_case(Actor.applicant(_case()), _case())


def test_a_denial_says_why():
    answer = may_perform(_actor(Role.AUDITOR), _case(), TransitionCode.TAKE)
    assert not answer
    assert str(answer.reason)


@pytest.mark.parametrize("role", Role)
def test_who_may_read_print_and_look_into_the_log(role: Role):
    actor, case = _actor(role), _case(CaseStatus.DELIVERED)
    reads = {*Role} - {Role.EDITOR}
    assert bool(may_view_case(actor, case)) == (role in reads)
    assert bool(may_enter_case_app(actor)) == (role in reads - {Role.APPLICANT})
    assert bool(may_print_slip(actor, case)) == (role in reads - {Role.APPLICANT, Role.AUDITOR})
    higher = {Role.SUPERVISOR, Role.DIRECTOR}
    assert bool(may_see_attempts(actor)) == (role in higher | {Role.AUDITOR})
    assert bool(may_read_access_log(actor, case)) == (role in higher | {Role.AUDITOR})
    assert bool(may_edit_rules(actor)) == (role in higher)
    counter = {Role.INTAKE_CLERK, Role.OFFICER, Role.SUPERVISOR, Role.APPLICANT}
    assert bool(may_receive(actor, OFFICE)) == (role in counter)


@pytest.mark.parametrize("status", CaseStatus)
def test_a_slip_is_printed_only_where_there_is_one(status: CaseStatus):
    assert bool(may_print_slip(_actor(Role.OFFICER), _case(status))) == (status in WITH_SLIP)


@pytest.mark.parametrize("role", Role)
def test_the_second_officer_is_one_who_may_sign(role: Role):
    first = _actor(Role.OFFICER, user_pk=1)
    second = _actor(role, user_pk=2)
    assert bool(may_be_second_officer(second, first, _case())) == (role in {Role.SUPERVISOR, Role.DIRECTOR})


def test_the_second_officer_is_another_person_of_the_same_office():
    supervisor = _actor(Role.SUPERVISOR, user_pk=1)
    assert not may_be_second_officer(supervisor, supervisor, _case())
    assert not may_be_second_officer(_actor(Role.DIRECTOR, office=ELSEWHERE, user_pk=2), supervisor, _case())


@pytest.mark.django_db
def test_lists_begin_with_the_cases_one_may_see(bureau: Bureau, other_bureau: Bureau):
    own, foreign = households.submit(bureau), households.submit(other_bureau)
    for role in WHOLE_STAFF:
        visible = set(visible_cases(bureau.actor(role)))
        assert visible == (set() if role == Role.EDITOR else {own})
    assert set(visible_cases(Actor.applicant(foreign))) == {foreign}
    assert set(visible_cases(Actor.new_applicant())) == set()


@pytest.mark.django_db
def test_who_left_the_office_or_has_no_group_has_no_role(bureau: Bureau):
    former = households.staff_user(Role.DIRECTOR, bureau.office, "former")
    former.is_active = False
    superuser = get_user_model().objects.create_superuser("root", password="x")
    bureau.office.staff.add(superuser)
    assert Actor.staff(former).roles == Actor.staff(superuser).roles == frozenset()
    assert not may_enter_case_app(Actor.staff(superuser))
