"""What gets into the outbox: with the step or not at all, once for what happens together, as wished."""

from datetime import timedelta

import pytest
from django.db import DatabaseError, transaction

from cases.actions.accept import accept
from cases.actions.answer_message import answer_message
from cases.actions.transitioning import transitioning
from cases.actions.withdraw import withdraw
from cases.actors import Actor
from cases.models import CaseNotice, NoticeState
from cases.notices import notice_pause
from cases.notifications import outbox
from cases.notifications.outbox import claim_next, finish
from cases.roles import Role
from cases.workflow.telling import TOLD
from cases.workflow.transitions import RECEIVE, TRANSITIONS, TransitionCode
from tests import households
from tests.cases.notifications.wishing import let_pass, more_news, news, wish, wishing
from tests.households import version_now

_UNTOLD = {
    TransitionCode.WITHDRAW,
    TransitionCode.REFER,
    TransitionCode.CLOSE,
}


def test_told_is_what_moves_a_case_and_gives_nobody_away():
    moving = {row.code for row in TRANSITIONS if row.target is not None}
    assert moving - _UNTOLD == TOLD
    assert RECEIVE.code not in TOLD
    assert TransitionCode.RECORD_CONSENT not in TOLD


def test_a_step_of_the_office_is_told_to_who_wished_for_it(bureau):
    case = wishing(bureau)
    news(case, bureau)
    notice = CaseNotice.objects.get()
    assert (notice.case, notice.state, notice.channel) == (case, NoticeState.WAITING, "sms")
    assert notice.made_at == notice.not_before == case.versions.get(number=2).at


def test_a_message_of_the_office_is_told_once(bureau):
    case = wishing(bureau)
    officer = bureau.actor(Role.OFFICER)
    for _ in range(2):
        answer_message(case, by=officer, text="شنبه بیایید.", token="1", language="fa", seen=0)
    assert CaseNotice.objects.get().case == case


def test_nobody_else_is_told(bureau):
    case = households.submit(bureau)
    news(case, bureau)
    assert not CaseNotice.objects.exists()


def test_what_the_applicant_does_is_no_news(bureau):
    case = wishing(bureau)
    withdraw(case, by=Actor.applicant(case), seen=version_now(case))
    assert not CaseNotice.objects.exists()


def test_who_stops_at_the_counter_is_not_given_away(bureau):
    case = wishing(bureau)
    withdraw(case, by=bureau.actor(Role.INTAKE_CLERK), seen=version_now(case))
    assert not CaseNotice.objects.exists()


def test_a_step_that_was_refused_is_not_told(bureau):
    case = wishing(bureau)
    with (
        pytest.raises(RuntimeError),
        transitioning(case, TransitionCode.TAKE, by=bureau.actor(Role.OFFICER), seen=case.version),
    ):
        raise RuntimeError
    assert not CaseNotice.objects.exists()


def test_a_step_that_was_rolled_back_takes_its_notice_along(bureau):
    case = wishing(bureau)
    with transaction.atomic():
        news(case, bureau)
        assert CaseNotice.objects.exists()
        transaction.set_rollback(True)
    assert not CaseNotice.objects.exists()


def test_a_fault_in_the_outbox_stops_no_step_and_its_log_names_nobody(bureau, monkeypatch, caplog):
    case = wishing(bureau)

    def broken(*_args: object, **_kwargs: object) -> None:
        raise DatabaseError("DETAIL: Failing row contains (+989121234567).")

    monkeypatch.setattr(outbox.CaseNotice.objects, "create", broken)
    news(case, bureau)
    assert version_now(case) == 2
    assert "no notice could be queued (DatabaseError)" in caplog.text
    assert "912" not in caplog.text


def test_what_happens_while_one_waits_is_told_by_it(bureau):
    case = wishing(bureau)
    news(case, bureau)
    more_news(case, bureau)
    assert CaseNotice.objects.count() == 1


def test_after_one_was_sent_the_next_follows_at_a_distance(bureau):
    case = wishing(bureau)
    news(case, bureau)
    claim = claim_next()
    finish(claim, outbox.AttemptOutcome.TAKEN)
    more_news(case, bureau)
    later, sent = CaseNotice.objects.all()
    assert later.not_before == sent.claimed_at + notice_pause()
    assert claim_next() is None


def test_long_after_the_last_one_the_next_is_due_at_once(bureau):
    case = wishing(bureau)
    news(case, bureau)
    finish(claim_next(), outbox.AttemptOutcome.TAKEN)
    let_pass(CaseNotice.objects.get(), timedelta(hours=1))
    more_news(case, bureau)
    assert claim_next() is not None


def test_news_that_comes_while_one_is_being_sent_gets_a_notice_of_its_own(bureau):
    """The household may look before the news is stored; it has to be told again."""
    case = wishing(bureau)
    news(case, bureau)
    claim = claim_next()
    more_news(case, bureau)
    assert CaseNotice.objects.filter(state=NoticeState.WAITING).count() == 1
    assert finish(claim, outbox.AttemptOutcome.NOT_TAKEN) == NoticeState.DROPPED
    assert CaseNotice.objects.get(pk=claim.notice_pk).reason == "merged"


def test_the_outbox_keeps_no_number_and_no_words(bureau):
    fields = {field.name for field in CaseNotice._meta.get_fields()}
    assert not fields & {"address", "text", "language"}


def test_the_number_of_the_wish_is_read_at_the_moment_of_sending(bureau):
    case = wishing(bureau)
    news(case, bureau)
    case.notice_choice.delete()
    wish(case, "email", "ps")
    claim = claim_next()
    assert (claim.channel, claim.address, claim.language) == ("email", "karim@example.org", "ps")
    assert claim.address not in repr(claim)


def test_what_is_asked_is_told(bureau):
    case = wishing(bureau)
    news(case, bureau)
    households.hear_adults(households.fresh(case), bureau, "initial")
    assert CaseNotice.objects.count() == 1, "an adult's consent is nobody's news"
    finish(claim_next(), outbox.AttemptOutcome.TAKEN)
    accept(case, by=bureau.actor(Role.OFFICER), seen=version_now(case))
    assert CaseNotice.objects.count() == 2
