"""Publication at a set time: typed in the Persian calendar, approved by a supervisor, done by a command."""

import datetime

import pytest
from django.contrib.auth import get_user_model
from django.core.management import call_command
from django.test import Client
from django.utils import timezone
from wagtail.models import TaskState

from cases.roles import Role
from home.editing.moments import JalaliMomentField
from home.models import GuidancePage
from tests.home.editing.conftest import SignIn
from tests.home.editing.page_editor import address_of, press

NEW_SUMMARY = "خلاصه‌ای که فردا دیده می‌شود."


def _guidance() -> GuidancePage:
    return GuidancePage.objects.get(slug="guidance", locale__language_code="fa")


def _typed(moment: datetime.datetime) -> str:
    return JalaliMomentField().prepare_value(moment)


def test_a_supervisor_schedules_and_the_command_publishes(
    sign_in: SignIn, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    supervisor, moment = sign_in(Role.SUPERVISOR), timezone.now() + datetime.timedelta(days=1)
    press(supervisor, _guidance(), "action-publish", summary=NEW_SUMMARY, go_live_at=_typed(moment))
    page = _guidance()
    assert page.summary != NEW_SUMMARY
    scheduled = page.scheduled_revision.approved_go_live_at
    assert abs(scheduled - moment) < datetime.timedelta(minutes=1)
    assert _typed(moment) in supervisor.get(address_of(page)).content.decode()
    call_command("publish_scheduled")
    assert _guidance().summary != NEW_SUMMARY
    monkeypatch.setattr(timezone, "now", lambda: moment + datetime.timedelta(minutes=1))
    call_command("publish_scheduled")
    assert NEW_SUMMARY in client.get("/fa/guidance/").content.decode()


def test_the_schedule_of_an_editor_waits_for_the_approval(sign_in: SignIn) -> None:
    moment = timezone.now() + datetime.timedelta(days=1)
    editor = sign_in(Role.EDITOR)
    press(editor, _guidance(), "action-submit", summary=NEW_SUMMARY, go_live_at=_typed(moment))
    assert _guidance().scheduled_revision is None
    task = TaskState.objects.get(workflow_state__object_id=_guidance().pk)
    task.specific.approve(user=get_user_model().objects.get(username="supervisor-17"))
    assert _guidance().scheduled_revision is not None
    assert _guidance().summary != NEW_SUMMARY


def test_a_page_past_its_end_leaves_the_site(sign_in: SignIn, client: Client) -> None:
    page = _guidance()
    page.expire_at = timezone.now() - datetime.timedelta(minutes=1)
    page.save()
    call_command("publish_scheduled")
    assert not _guidance().live
    assert client.get("/fa/guidance/").status_code in (404, 410)
