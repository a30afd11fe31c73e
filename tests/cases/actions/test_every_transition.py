"""The gate lets in exactly what the table says: each transition, in each status, for each role."""

import pytest

from cases.actions.transitioning import transitioning
from cases.actors import Actor
from cases.exceptions import ActionRefused, NotAllowed, RequirementsUnmet, WrongStatus
from cases.models import Case
from cases.querysets import CaseQuerySet
from cases.requirements.table import REQUIREMENTS
from cases.roles import Role
from cases.workflow.statuses import CaseStatus
from cases.workflow.transitions import TransitionCode
from tests import households
from tests.cases.actions.evidence import traces
from tests.cases.workflow.expected import EXPECTED, is_expected
from tests.households import Bureau


@pytest.fixture(autouse=True)
def _file_is_fetched_when_needed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Most of these thousands of attempts are refused before anybody looks into the file."""
    monkeypatch.setattr(CaseQuerySet, "with_file", lambda queryset: queryset)


class _GoneBack(Exception):
    """Raised inside the gate, so that a way that was open is not taken."""


def _answer_of_the_gate(case: Case, code: TransitionCode, by: Actor) -> type[Exception]:
    try:
        with transitioning(case, code, by=by, seen=case.version, reason="برای آزمون"):
            raise _GoneBack
    except (_GoneBack, ActionRefused) as answer:
        return type(answer)


def _expected_answers(code: TransitionCode, status: CaseStatus, role: Role) -> set[type[Exception]]:
    if is_expected(code, status, role):
        return {_GoneBack, RequirementsUnmet} if code in REQUIREMENTS else {_GoneBack}
    if role == Role.EDITOR:
        return {NotAllowed}
    return {WrongStatus} if status not in EXPECTED[code][0] else {NotAllowed}


@pytest.mark.django_db
@pytest.mark.parametrize("status", CaseStatus)
def test_the_gate_opens_for_the_rows_of_the_table_only(
    everywhere: tuple[Bureau, dict[CaseStatus, Case]], status: CaseStatus
):
    bureau, cases = everywhere
    case = cases[status]
    before = traces(case)
    wrong = []
    for role in Role:
        by = Actor.applicant(case) if role == Role.APPLICANT else bureau.actor(role)
        for code in TransitionCode:
            answer = _answer_of_the_gate(case, code, by)
            if answer not in _expected_answers(code, status, role):
                wrong.append(f"{code} by {role}: {answer.__name__}")
    assert wrong == []
    assert traces(case) == before


@pytest.mark.django_db
@pytest.mark.parametrize("status", CaseStatus)
def test_strangers_find_no_open_gate(everywhere: tuple[Bureau, dict[CaseStatus, Case]], status: CaseStatus):
    cases = everywhere[1]
    case = cases[status]
    elsewhere = households.bureau("19")
    another = cases[CaseStatus.RECEIVED if status != CaseStatus.RECEIVED else CaseStatus.CLOSED]
    before = traces(case)
    rows = [code for code in TransitionCode if status in EXPECTED[code][0]]
    for code in rows:
        strangers = [elsewhere.actor(role) for role in EXPECTED[code][2] - {Role.APPLICANT}]
        for stranger in (*strangers, Actor.applicant(another), Actor.new_applicant()):
            assert _answer_of_the_gate(case, code, stranger) is NotAllowed
    assert traces(case) == before
