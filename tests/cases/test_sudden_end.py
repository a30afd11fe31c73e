"""A process killed in the middle leaves a case wholly before or wholly after, on either engine."""

import os
import signal
from collections.abc import Callable

import pytest
from django.db import connection

from cases.actions.issue_slip import issue_slip
from cases.models import Case, ConsentPhase
from cases.roles import Role
from cases.workflow.statuses import CaseStatus
from tests import households
from tests.cases.actions.evidence import traces
from tests.households import Bureau, fresh

pytestmark = pytest.mark.django_db(transaction=True)
CHANGING = ("INSERT", "UPDATE", "DELETE")
LIMIT = 100


def _ended_at(change: int, act: Callable[[], object]) -> bool:
    """Do it in a child process that is killed after its change number so and so; tell whether it was."""
    connection.close()  # a session is never shared with a child
    child = os.fork()
    if child == 0:
        _live_until(change, act)
    _, status = os.waitpid(child, 0)
    if os.WIFSIGNALED(status):
        assert os.WTERMSIG(status) == signal.SIGKILL
        return True
    assert os.WEXITSTATUS(status) == 0, "the child failed by itself"
    return False


def _live_until(change: int, act: Callable[[], object]) -> None:
    """Act, and end this process without any farewell: at the change, or when all is done."""
    done = 0

    def count(execute: Callable, sql: str, params: object, many: bool, context: dict) -> object:
        nonlocal done
        result = execute(sql, params, many, context)
        if sql.lstrip().startswith(CHANGING):
            if done == change:
                os.kill(os.getpid(), signal.SIGKILL)
            done += 1
        return result

    status = 1
    try:
        with connection.execute_wrapper(count):
            act()
        status = 0
    finally:
        os._exit(status)


def _kill_at_every_change(case: Case, act: Callable[[], object]) -> int:
    """Try again and again, each time killed one change later; return how many changes there are."""
    before = traces(case)
    for change in range(LIMIT):
        if not _ended_at(change, act):
            return change
        assert traces(case) == before, f"killed after change {change}"
    raise AssertionError("the action does not come to an end")


def test_a_cancellation_is_whole_or_was_never_begun():
    bureau = households.bureau()
    case = households.case_at(CaseStatus.READY_TO_CANCEL, bureau, 2)
    households.hear_adults(case, bureau, ConsentPhase.FINAL)
    case = fresh(case)
    changes = _kill_at_every_change(case, lambda: households.cancel(case, bureau))
    assert changes > 10
    after = fresh(case)
    assert (after.status, after.version) == (CaseStatus.DOCUMENTS_CANCELLED, case.version + 1)
    for member in after.members.all():
        assert member.najva.reference
        assert {document.state for document in member.documents.all()} == {"cancelled"}
    assert after.serials.get().number == 1


def test_an_issue_is_whole_or_was_never_begun():
    bureau: Bureau = households.bureau()
    case = households.case_at(CaseStatus.DOCUMENTS_CANCELLED, bureau, 2)
    director = bureau.actor(Role.DIRECTOR)
    changes = _kill_at_every_change(case, lambda: issue_slip(case, by=director, seen=case.version))
    assert changes >= 5
    after = fresh(case)
    assert (after.status, after.version) == (CaseStatus.SLIP_ISSUED, case.version + 1)
    assert after.slips.get().serial.number == 1
    assert bytes(after.slips.get().file.pdf).startswith(b"%PDF-")
