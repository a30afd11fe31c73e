"""A round of sending, against a real provider: each end, each retry, and each reason to send nothing."""

import logging
from datetime import UTC, datetime, time, timedelta

import pytest
from django.core.management import call_command

from cases.models import CaseNotice, NoticeAttempt, NoticeChannel, NoticeState
from cases.notices import is_quiet
from cases.notifications import outbox, sending
from cases.notifications.outbox import RETRY_AFTER
from cases.notifications.sending import send_due
from cases.notifications.wording import neutral_text
from tests.cases.notifications.wishing import ADDRESS, NUMBER, let_pass, news, wishing


@pytest.fixture
def told(bureau):
    """A case with a notice that is due."""
    case = wishing(bureau)
    news(case, bureau)
    return case


def _notice() -> CaseNotice:
    return CaseNotice.objects.get()


def _outcomes() -> list[tuple[str, str]]:
    return list(NoticeAttempt.objects.order_by("pk").values_list("outcome", "detail"))


def test_what_is_due_is_sent_once(told, gateway):
    assert str(send_due()).startswith("Notices: 1 sent, 0 to be tried again")
    send_due()
    assert gateway.fields == [{"to": NUMBER, "text": neutral_text("fa")}]
    assert _notice().state == NoticeState.SENT
    assert _outcomes() == [("taken", "")]


@pytest.mark.parametrize("language", ["fa", "fa-af", "ps", "ar", "en"])
def test_it_is_in_the_language_of_the_applicant(bureau, gateway, language):
    news(wishing(bureau, language=language), bureau)
    send_due()
    assert gateway.fields[0]["text"] == neutral_text(language)


def test_an_email_is_sent_through_a_real_connection(bureau, mails):
    news(wishing(bureau, NoticeChannel.EMAIL), bureau)
    send_due()
    assert [recipient for recipient, _text in mails.mails] == [ADDRESS]
    assert _notice().state == NoticeState.SENT


def test_a_provider_that_fails_is_asked_again_later_and_later_and_then_no_more(told, gateway):
    gateway.status = 500
    for number, delay in enumerate((*RETRY_AFTER, None), start=1):
        send_due()
        send_due()
        notice = _notice()
        assert (notice.attempt_count, len(gateway.received)) == (number, number), "not before its time"
        if delay is not None:
            assert notice.state == NoticeState.WAITING
            assert timedelta(0) <= notice.not_before - notice.claimed_at - delay < timedelta(seconds=5)
            let_pass(notice, delay + timedelta(seconds=5))
    assert _notice().state == NoticeState.FAILED
    assert _outcomes() == [("not_taken", "HTTP 500")] * 5


def test_a_provider_that_recovers_gets_it(told, gateway):
    gateway.status = 503
    send_due()
    let_pass(_notice(), RETRY_AFTER[0])
    gateway.status = 200
    send_due()
    assert _notice().state == NoticeState.SENT
    assert _outcomes() == [("not_taken", "HTTP 503"), ("taken", "")]


def test_where_nobody_answers_it_is_tried_again(told, gateway, settings):
    settings.NOTICE_HTTP = {**settings.NOTICE_HTTP, "url": "http://127.0.0.1:1/"}
    send_due()
    assert _notice().state == NoticeState.WAITING
    assert _outcomes() == [("not_taken", "ConnectionRefusedError")]


def test_an_address_that_is_refused_is_not_tried_again(told, gateway):
    gateway.status = 422
    send_due()
    assert _notice().state == NoticeState.FAILED


def test_what_was_broken_off_without_an_answer_is_not_repeated(told, gateway):
    gateway.is_silent = True
    send_due()
    let_pass(_notice(), timedelta(days=1))
    send_due()
    assert len(gateway.received) == 1
    assert _notice().state == NoticeState.UNCERTAIN


def test_a_fault_of_ours_is_not_repeated_either_and_its_words_are_not_logged(told, monkeypatch, caplog):
    class Broken:
        def carry(self, letter: object) -> None:
            raise ValueError(f"cannot send to {NUMBER}")

    monkeypatch.setattr(sending, "carrier_of", lambda channel: Broken())
    send_due()
    assert _notice().state == NoticeState.UNCERTAIN
    assert "ValueError" in caplog.text
    assert NUMBER not in caplog.text


def test_no_log_names_anybody(bureau, gateway, mails, caplog, capsys):
    caplog.set_level(logging.DEBUG)
    for status in (200, 400, 503):
        gateway.status, gateway.answer = status, f"receptor {NUMBER} {neutral_text('fa')}"
        case = wishing(bureau)
        news(case, bureau)
        call_command("send_notices")
    mails.replies = {"RCPT": f"550 {ADDRESS}"}
    case = wishing(bureau, NoticeChannel.EMAIL)
    news(case, bureau)
    call_command("send_notices")
    written = caplog.text + "".join(capsys.readouterr()) + repr(list(NoticeAttempt.objects.values()))
    assert "HTTP 503" in written
    assert "SMTP 550" in written
    for private in (NUMBER, NUMBER[3:], ADDRESS, case.tracking_code, neutral_text("fa"), "s3cret"):
        assert private not in written
    assert not [member for member in case.members.all() if member.given_name in written]


def test_with_the_switch_off_nothing_is_sent_nor_made_up_for(told, bureau, gateway):
    bureau.office.sends_notices = False
    bureau.office.save()
    send_due()
    assert (_notice().state, _notice().reason) == (NoticeState.DROPPED, "switched_off")
    bureau.office.sends_notices = True
    bureau.office.save()
    send_due()
    assert gateway.received == []


def test_the_switch_of_one_office_leaves_the_others_alone(told, bureau, other_bureau, gateway):
    bureau.office.sends_notices = False
    bureau.office.save()
    case = wishing(other_bureau)
    news(case, other_bureau)
    send_due()
    assert len(gateway.received) == 1
    assert case.notices.get().state == NoticeState.SENT


def test_a_wish_that_was_taken_back_is_heeded_at_the_last_moment(told, gateway):
    told.notice_choice.delete()
    send_due()
    assert (_notice().state, _notice().reason) == (NoticeState.DROPPED, "not_wished")
    assert gateway.received == []


def test_a_way_that_is_not_set_up_sends_nothing(told, gateway, settings):
    settings.NOTICE_SMS = "off"
    send_due()
    assert (_notice().state, _notice().reason) == (NoticeState.DROPPED, "no_carrier")


def test_old_news_is_no_news(told, gateway):
    let_pass(_notice(), timedelta(days=4))
    send_due()
    assert (_notice().reason, gateway.received) == ("too_late", [])


def test_in_quiet_hours_everything_waits(told, gateway, settings):
    settings.NOTICE_QUIET_HOURS = (time(0), time(23, 59, 59, 999999))
    assert str(send_due()) == "Quiet hours: nothing is sent."
    assert _notice().state == NoticeState.WAITING
    settings.NOTICE_QUIET_HOURS = None
    send_due()
    assert _notice().state == NoticeState.SENT


@pytest.mark.parametrize(
    ("hours", "quiet", "loud"),
    [
        # Tehran is three and a half hours ahead of UTC.
        ((time(21), time(8)), ["17:30", "00:00", "04:29"], ["17:29", "04:30", "12:00"]),
        ((time(13), time(15)), ["09:30", "11:29"], ["09:29", "11:30"]),
    ],
)
def test_quiet_hours_are_those_of_tehran(settings, hours, quiet, loud):
    settings.NOTICE_QUIET_HOURS = hours
    moments = {
        clock: datetime.combine(datetime(2026, 11, 27), time.fromisoformat(clock), UTC)
        for clock in quiet + loud
    }
    assert [clock for clock, moment in moments.items() if is_quiet(moment)] == quiet


def test_a_provider_that_is_away_is_left_alone_for_the_rest_of_the_round(bureau, gateway, mails):
    gateway.status = 503
    for _ in range(5):
        news(wishing(bureau), bureau)
    news(wishing(bureau, NoticeChannel.EMAIL), bureau)
    send_due()
    assert len(gateway.received) == 3
    assert len(mails.mails) == 1, "the other way goes on"


def test_a_round_ends_when_it_is_told_to(bureau, gateway):
    for _ in range(3):
        news(wishing(bureau), bureau)
    send_due(is_stopped=lambda: len(gateway.received) == 2)
    assert len(gateway.received) == 2


def test_what_a_killed_sender_left_behind_is_told_as_perhaps_sent(told, gateway):
    outbox.claim_next()
    send_due()
    assert _notice().state == NoticeState.SENDING, "it may still be at work"
    let_pass(_notice(), outbox.INTERRUPTED_AFTER + timedelta(seconds=1))
    assert send_due().interrupted == 1
    assert _notice().state == NoticeState.UNCERTAIN
    assert _outcomes() == [("unknown", "interrupted")]
    assert gateway.received == []


def test_a_notice_costs_few_queries(told, gateway, django_assert_max_num_queries):
    with django_assert_max_num_queries(20):
        send_due()
