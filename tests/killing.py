"""A process that is killed in the middle of what it does, after any of its writes.

The child ends as in a power cut: nothing is closed, nothing rolled back, no ``finally`` runs.
"""

import os
import signal
from collections.abc import Callable

from django.db import connection

_CHANGING = ("INSERT", "UPDATE", "DELETE")
_MOST_CHANGES = 100


def ended_at(change: int, act: Callable[[], object]) -> bool:
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
        if sql.lstrip().startswith(_CHANGING):
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


def killed_at_every_change(act: Callable[[], object], look: Callable[[], object]) -> int:
    """Try again and again, each time killed one change later; return how many changes there are.

    ``look`` returns what is stored: after each death it must be what it was.
    """
    before = look()
    for change in range(_MOST_CHANGES):
        if not ended_at(change, act):
            return change
        assert look() == before, f"killed after change {change}"
    raise AssertionError("the action does not come to an end")
