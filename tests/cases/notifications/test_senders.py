"""Several senders at once, and a sender killed in the middle: nothing goes out twice."""

import os
import signal
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Barrier, Event

import pytest
from django.db import connection

from cases.models import CaseNotice, NoticeState
from cases.notifications import outbox
from cases.notifications.sending import send_due
from tests import households
from tests.cases.notifications.wishing import let_pass, more_news, news, wishing
from tests.households import Bureau

pytestmark = pytest.mark.django_db(transaction=True)
HOUSEHOLDS = 12


@pytest.fixture
def bureau(transactional_db: None) -> Bureau:
    """An office whose rows are committed."""
    return households.bureau()


def _in_threads(*jobs) -> list[object]:
    barrier = Barrier(len(jobs))

    def run(job):
        try:
            barrier.wait(timeout=30)
            return job()
        finally:
            connection.close()

    with ThreadPoolExecutor(len(jobs)) as pool:
        return list(pool.map(run, jobs))


def test_two_senders_at_once_send_each_notice_once(bureau, gateway):
    gateway.before_answering = lambda _request: time.sleep(0.05)
    for _ in range(HOUSEHOLDS):
        news(wishing(bureau), bureau)
    rounds = _in_threads(send_due, send_due)
    assert len(gateway.received) == HOUSEHOLDS
    assert sum(done.states[NoticeState.SENT] for done in rounds) == HOUSEHOLDS
    if connection.vendor == "postgresql":
        assert all(done.states[NoticeState.SENT] for done in rounds), "both had work"


def test_a_sender_killed_between_sending_and_marking_is_not_repeated(bureau, gateway):
    news(wishing(bureau), bureau)
    child, is_known = 0, Event()

    def kill_the_sender(_request: object) -> None:
        # The provider has the notice, and has not answered yet.
        is_known.wait(30)
        os.kill(child, signal.SIGKILL)

    gateway.before_answering = kill_the_sender
    connection.close()  # a session is never shared with a child
    child = os.fork()
    if child == 0:
        try:
            send_due()
        finally:
            os._exit(1)
    is_known.set()
    _, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status)
    gateway.before_answering = lambda _request: None
    assert len(gateway.received) == 1
    send_due()
    notice = CaseNotice.objects.get()
    assert notice.state == NoticeState.SENDING
    let_pass(notice, outbox.INTERRUPTED_AFTER + timedelta(seconds=1))
    send_due()
    assert CaseNotice.objects.get().state == NoticeState.UNCERTAIN
    assert len(gateway.received) == 1


def test_steps_and_senders_at_once_leave_no_news_untold(bureau, gateway):
    """Whatever the order, after the last step a notice goes out or waits."""
    cases = [wishing(bureau) for _ in range(4)]
    for case in cases:
        news(case, bureau)
    _in_threads(send_due, send_due, *[lambda case=case: more_news(case, bureau) for case in cases])
    for case in cases:
        last = case.versions.order_by("-number").first()
        newest = case.notices.first()
        assert newest.state == NoticeState.WAITING or newest.claimed_at >= last.at
        assert case.notices.filter(state=NoticeState.WAITING).count() <= 1
