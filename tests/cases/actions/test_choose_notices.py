"""The wish to be told: it is the household's own, can be taken back, and changes nothing in the case."""

import pytest

from cases.actions.answer_information import answer_information
from cases.actions.choose_notices import choose_notices
from cases.actions.remove_old_notices import remove_old_notices
from cases.actions.request_information import request_information
from cases.actors import Actor
from cases.exceptions import NotAllowed
from cases.models import CaseNotice, NoticeChannel, NoticeChoice
from cases.notices import notice_retention
from cases.roles import Role
from cases.workflow.statuses import CaseStatus
from tests import households
from tests.cases.notifications.wishing import NUMBER, let_pass, news, wishing
from tests.households import fresh, version_now


def _email() -> NoticeChoice:
    return NoticeChoice(channel=NoticeChannel.EMAIL, address="karim@example.org", language="ps")


def test_a_choice_replaces_the_former_one_and_makes_no_version(bureau):
    case = wishing(bureau)
    choose_notices(case, by=Actor.applicant(case), choice=_email())
    assert list(NoticeChoice.objects.values_list("channel", "address", "language")) == [
        ("email", "karim@example.org", "ps")
    ]
    assert version_now(case) == 1


def test_a_wish_taken_back_is_gone_and_what_waits_is_not_sent(bureau):
    case = wishing(bureau)
    news(case, bureau)
    choose_notices(case, by=Actor.applicant(case), choice=None)
    assert not NoticeChoice.objects.exists()
    assert CaseNotice.objects.get().reason == "not_wished"


@pytest.mark.parametrize("role", [Role.INTAKE_CLERK, Role.OFFICER, Role.SUPERVISOR, Role.DIRECTOR])
def test_nobody_else_chooses_for_a_household(bureau, role):
    case = wishing(bureau)
    for stranger in (bureau.actor(role), Actor.applicant(households.submit(bureau)), Actor.new_applicant()):
        with pytest.raises(NotAllowed):
            choose_notices(case, by=stranger, choice=_email())
    assert NoticeChoice.objects.get().address == NUMBER


def test_no_history_keeps_the_address(bureau):
    case = wishing(bureau)
    choose_notices(case, by=Actor.applicant(case), choice=_email())
    choose_notices(case, by=Actor.applicant(case), choice=None)
    assert not any("notice" in name for name in dir(case.history.model))
    assert "example.org" not in repr(list(case.history.values()))


@pytest.mark.parametrize(
    ("phone", "address"), [("+93701234567", "+93701234567"), (NUMBER, NUMBER), ("", None)]
)
def test_notices_follow_a_corrected_mobile_number(bureau, phone, address):
    case = wishing(bureau)
    news(case, bureau)
    ask = {"fields": ["case.phone"], "reason": "شماره درست نیست"}
    request_information(case, by=bureau.actor(Role.OFFICER), seen=version_now(case), **ask)
    answer_information(case, by=Actor.applicant(case), seen=version_now(case), values={"case.phone": phone})
    assert NoticeChoice.objects.values_list("address", flat=True).first() == address


def test_another_number_than_the_offices_stays(bureau):
    case = wishing(bureau)
    NoticeChoice.objects.filter(case=case).delete()
    other = NoticeChoice(channel=NoticeChannel.SMS, address="+9647701234567", language="ar")
    choose_notices(case, by=Actor.applicant(case), choice=other)
    news(case, bureau)
    ask = {"fields": ["case.phone"], "reason": "شماره درست نیست"}
    request_information(case, by=bureau.actor(Role.OFFICER), seen=version_now(case), **ask)
    answer_information(
        case, by=Actor.applicant(case), seen=version_now(case), values={"case.phone": "+93701234567"}
    )
    assert NoticeChoice.objects.get().address == "+9647701234567"


def test_notices_and_numbers_are_forgotten_when_their_time_is_over(bureau, settings):
    running, ended = wishing(bureau), households.case_at(CaseStatus.REJECTED, bureau, 1)
    NoticeChoice.objects.create(
        case=ended, channel="sms", address=NUMBER, language="fa", chosen_at=ended.changed_at
    )
    news(running, bureau)
    choose_notices(running, by=Actor.applicant(running), choice=None)
    choose_notices(running, by=Actor.applicant(running), choice=_email())
    assert remove_old_notices() == (0, 0)
    let_pass(CaseNotice.objects.get(), notice_retention())
    settings.NOTICE_DAYS = 0
    assert remove_old_notices() == (1, 1)
    assert NoticeChoice.objects.get().case == running
    assert fresh(running).status == CaseStatus.UNDER_REVIEW
