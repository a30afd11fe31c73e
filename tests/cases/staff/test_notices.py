"""What staff see of notices: whether one went out, and at the entrance what is wrong; never where it went."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from cases.models import CaseNotice, NoticeAttempt, NoticeState, Office
from cases.notices import notice_trouble
from cases.roles import Role
from tests import households
from tests.cases.notifications.wishing import ADDRESS, news, wishing

HOME = reverse("wagtailadmin_home")


def _notices(case, state: str, count: int, ago: timedelta = timedelta(minutes=5)) -> None:
    at = timezone.now() - ago
    ended = None if state == NoticeState.WAITING else at
    for _number in range(count):
        CaseNotice.objects.create(
            case=case, channel="sms", state=state, made_at=at, not_before=at, ended_at=ended
        )


def _file(client, case) -> str:
    return client.get(reverse("cases_staff:file", args=[case.pk])).content.decode()


def test_the_case_file_tells_whether_it_is_wished_and_what_became_of_it(bureau, signed_in):
    case = households.submit(bureau)
    client = signed_in(Role.OFFICER)
    assert _("Not wished; the applicant looks on the tracking page.") in _file(client, case)
    told = wishing(bureau, "email")
    news(told, bureau)
    notice = CaseNotice.objects.get()
    notice.state, notice.ended_at = NoticeState.FAILED, timezone.now()
    notice.save()
    NoticeAttempt.objects.create(notice=notice, at=timezone.now(), outcome="refused", detail="SMTP 550")
    content = _file(client, told)
    assert str(NoticeState.FAILED.label) in content
    assert "SMTP 550" in content
    assert ADDRESS not in content


@pytest.mark.parametrize("role", [Role.SUPERVISOR, Role.DIRECTOR])
def test_those_who_sign_are_told_of_many_failures(bureau, signed_in, role):
    case = wishing(bureau)
    client = signed_in(role)
    _notices(case, NoticeState.SENT, 4)
    _notices(case, NoticeState.FAILED, 2)
    assert "notice-trouble-title" not in client.get(HOME).content.decode()
    _notices(case, NoticeState.UNCERTAIN, 1)
    assert "notice-trouble-title" in client.get(HOME).content.decode()
    trouble = notice_trouble([bureau.office.pk], timezone.now())
    assert (trouble.failed, trouble.total) == (3, 7)


@pytest.mark.parametrize("role", [Role.INTAKE_CLERK, Role.OFFICER, Role.AUDITOR, Role.EDITOR])
def test_all_others_are_not(bureau, signed_in, role):
    _notices(wishing(bureau), NoticeState.FAILED, 9)
    assert "notice-trouble-title" not in signed_in(role).get(HOME).content.decode()


def test_failures_of_yesterday_and_of_other_offices_are_not_told(bureau, other_bureau):
    _notices(wishing(bureau), NoticeState.FAILED, 9, timedelta(days=2))
    _notices(wishing(other_bureau), NoticeState.FAILED, 9)
    assert not notice_trouble([bureau.office.pk], timezone.now())


def test_a_timer_that_does_not_run_is_noticed(bureau):
    _notices(wishing(bureau), NoticeState.WAITING, 1, timedelta(minutes=30))
    assert not notice_trouble([bureau.office.pk], timezone.now())
    assert notice_trouble([bureau.office.pk], timezone.now() + timedelta(hours=1)).waiting_since


def test_the_switch_is_at_the_office_and_its_state_is_seen(bureau, signed_in):
    client = signed_in(Role.DIRECTOR)
    edit = reverse("wagtailsnippets_cases_office:edit", args=[bureau.office.pk])
    assert 'name="sends_notices"' in client.get(edit).content.decode()
    Office.objects.update(sends_notices=False)
    assert "notice-trouble-title" in client.get(HOME).content.decode()
    assert _("They are switched off in this office.") in _file(client, wishing(bureau))


def test_the_alert_costs_three_queries(bureau, django_assert_num_queries):
    _notices(wishing(bureau), NoticeState.FAILED, 9)
    with django_assert_num_queries(3):
        assert notice_trouble([bureau.office.pk], timezone.now())
