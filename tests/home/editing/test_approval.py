"""From the editor to the reader: nothing is published before a supervisor has said yes."""

import pytest
from django.contrib.auth import get_user_model
from django.core import mail
from django.test import Client
from django.urls import reverse
from wagtail.models import Page, Workflow

from cases.roles import Role
from home.models import GuidancePage, HomePage
from tests.home.editing.conftest import SignIn
from tests.home.editing.page_editor import address_of, decide, press

NEW_SUMMARY = "این راهنما می‌گوید پیش از رفتن چه کنید."


def _guidance() -> GuidancePage:
    return GuidancePage.objects.get(slug="guidance", locale__language_code="fa")


def _submitted(sign_in: SignIn) -> tuple[Client, GuidancePage]:
    editor = sign_in(Role.EDITOR)
    assert press(editor, _guidance(), "action-submit", summary=NEW_SUMMARY).status_code == 302
    return editor, _guidance()


def test_one_workflow_covers_every_page_also_one_made_later(content: None) -> None:
    workflow = Workflow.objects.get()
    assert [page.get_workflow() for page in Page.objects.filter(depth__gt=1)] == [workflow] * (
        Page.objects.filter(depth__gt=1).count()
    )
    home = HomePage.objects.get(locale__language_code="fa")
    later = home.add_child(instance=GuidancePage(title="Later", slug="later", summary="Later."))
    assert later.get_workflow() == workflow


def test_an_editor_is_offered_no_publication_and_cannot_force_it(sign_in: SignIn, client: Client) -> None:
    editor, page = sign_in(Role.EDITOR), _guidance()
    html = editor.get(address_of(page)).content.decode()
    assert "action-submit" in html
    assert "action-publish" not in html
    press(editor, page, "action-publish", summary=NEW_SUMMARY)
    assert _guidance().summary == page.summary
    assert _guidance().has_unpublished_changes  # It became a draft.
    assert NEW_SUMMARY not in client.get("/fa/guidance/").content.decode()


def test_an_editor_cannot_take_a_page_off_the_site(sign_in: SignIn) -> None:
    editor, page = sign_in(Role.EDITOR), _guidance()
    assert editor.post(reverse("wagtailadmin_pages:unpublish", args=[page.pk])).status_code == 302
    assert editor.post(reverse("wagtailadmin_pages:delete", args=[page.pk])).status_code == 302
    assert _guidance().live


def test_a_supervisor_approves_and_readers_see_it(sign_in: SignIn, client: Client) -> None:
    _editor, page = _submitted(sign_in)
    assert page.workflow_in_progress
    supervisor = sign_in(Role.SUPERVISOR)
    assert page.title in supervisor.get("/admin/").content.decode()
    decide(supervisor, page, "approve", "درست است.")
    assert not _guidance().workflow_in_progress
    assert _guidance().summary == NEW_SUMMARY
    assert NEW_SUMMARY in client.get("/fa/guidance/").content.decode()


def test_a_supervisor_sends_a_page_back_with_a_comment_and_the_editor_submits_again(sign_in: SignIn) -> None:
    editor, page = _submitted(sign_in)
    supervisor = sign_in(Role.SUPERVISOR)
    decide(supervisor, page, "reject", "تاریخ بازبینی را هم بنویسید.")
    assert _guidance().summary != NEW_SUMMARY
    state = _guidance().current_workflow_state
    assert state.status == "needs_changes"
    assert "تاریخ بازبینی را هم بنویسید." in editor.get(address_of(page)).content.decode()
    press(editor, _guidance(), "action-restart-workflow", reviewed_on="۱۴۰۵/۰۸/۰۱")
    decide(supervisor, page, "approve")
    assert _guidance().summary == NEW_SUMMARY
    assert _guidance().reviewed_on.isoformat() == "2026-10-23"


def test_a_page_that_waits_is_not_changed_by_the_editor_meanwhile(sign_in: SignIn) -> None:
    editor, page = _submitted(sign_in)
    press(editor, page, summary="چیز دیگر.")
    assert page.get_latest_revision().as_object().summary == NEW_SUMMARY


def test_the_supervisors_are_told_by_mail_and_the_editor_of_the_decision(sign_in: SignIn) -> None:
    for role in (Role.EDITOR, Role.SUPERVISOR):
        sign_in(role)
    for user in get_user_model().objects.all():
        user.email = f"{user.get_username()}@office.example"
        user.save()
    _editor, page = _submitted(sign_in)
    decide(sign_in(Role.SUPERVISOR), page, "approve")
    receivers = [message.to for message in mail.outbox]
    assert ["supervisor-17@office.example"] in receivers
    assert ["editor-17@office.example"] in receivers


@pytest.mark.parametrize("role", [Role.INTAKE_CLERK, Role.OFFICER, Role.DIRECTOR, Role.AUDITOR])
def test_who_works_on_cases_only_sees_no_page_in_the_admin(role: Role, sign_in: SignIn) -> None:
    client, page = sign_in(role), _guidance()
    home = client.get("/admin/").content.decode()
    assert page.title not in home
    for name, arguments in (
        ("wagtailadmin_explore", [page.get_parent().pk]),
        ("wagtailadmin_pages:edit", [page.pk]),
        ("wagtailadmin_pages:history", [page.pk]),
        ("wagtailadmin_pages:add_subpage", [page.get_parent().pk]),
    ):
        answer = client.get(reverse(name, args=arguments))
        assert answer.status_code in (302, 403, 404), name
        assert page.title not in answer.content.decode()
    press_directly = client.post(address_of(page), {"title": "X", "action-publish": "1"})
    assert press_directly.status_code in (302, 403)
    assert _guidance().title == page.title
