"""The reports show what needs care, to those who may care for it."""

import datetime

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from cases.roles import Role
from home.editing.review import due_before
from home.models import GuidancePage, HomePage
from home.reports.due_for_review import due_pages
from home.reports.links import link_faults
from home.reports.menu import REPORTS
from home.reports.translations import late_translations
from tests import households


def _page(slug: str, text: str = "", **fields: object) -> GuidancePage:
    home = HomePage.objects.get(locale__language_code="fa")
    body = [{"type": "paragraph", "value": text}] if text else []
    page = GuidancePage(title=slug, slug=slug, summary="خلاصه.", show_in_menus=True, body=body, **fields)
    return home.add_child(instance=page)


def _client(role: Role) -> Client:
    client = Client()
    client.force_login(households.bureau().actor(role).user)
    return client


def test_six_months_are_counted_in_the_persian_calendar() -> None:
    # 1405/09/05 minus six months is 1405/03/05; 1405/07/30 minus one year's half ends a shorter month.
    assert due_before(datetime.date(2026, 11, 26)).isoformat() == "2026-05-26"
    assert due_before(datetime.date(2026, 11, 26), months=12).isoformat() == "2025-11-26"


def test_pages_never_or_long_ago_checked_are_due(content: None) -> None:
    today = timezone.localdate()
    never, old, fresh = (
        _page("never"),
        _page("old", reviewed_on=due_before(today) - datetime.timedelta(1)),
        None,
    )
    fresh = _page("fresh", reviewed_on=today)
    assert [row.page for row in due_pages([fresh, old, never], today)] == [never, old]


def test_a_link_to_an_unpublished_or_missing_page_is_broken(content: None) -> None:
    target = _page("target")
    target.unpublish()
    page = _page(
        "source",
        f'<p><a linktype="page" id="{target.pk}">یک</a> <a linktype="page" id="999999">دو</a>'
        ' <a href="htp:/x">سه</a> <a href="https://help.unhcr.org/iran/">چهار</a>'
        ' <a href="mailto:office@example.org">پنج</a></p>',
    )
    assert [fault.words for fault in link_faults([page])] == ["یک", "دو", "سه"]


def test_a_page_that_nothing_leads_to_is_named(content: None) -> None:
    page = _page("lonely")
    page.show_in_menus = False
    assert [fault.page for fault in link_faults([page])] == [page]
    other = _page("other", f'<p><a linktype="page" id="{page.pk}">راهنما</a></p>')
    assert link_faults([page, other]) == []


def test_a_changed_text_leaves_its_translation_behind(content: None) -> None:
    page = GuidancePage.objects.get(slug="guidance", locale__language_code="fa")
    english_before = {row.state.language: row.state for row in late_translations([page])}.get("en")
    page.summary = "جمله‌ای که هیچ مترجمی ندیده است."
    page.save_revision().publish()
    page.refresh_from_db()
    english = {row.state.language: row.state for row in late_translations([page])}["en"]
    assert english.state == "behind"
    assert english.texts == (english_before.texts if english_before else 0) + 1


@pytest.mark.parametrize("name", REPORTS)
def test_editor_and_supervisor_read_and_export_each_report(content: None, name: str) -> None:
    _page("never")
    address = reverse(REPORTS[name].index_url_name)
    for role in (Role.EDITOR, Role.SUPERVISOR):
        answer = _client(role).get(address)
        assert answer.status_code == 200
        exported = _client(role).get(address, {"export": "csv"})
        assert b"".join(exported.streaming_content).decode().count("\n") >= 1


@pytest.mark.parametrize("role", [Role.INTAKE_CLERK, Role.OFFICER, Role.DIRECTOR, Role.AUDITOR])
def test_nobody_else_reads_or_exports_a_report_or_the_guide(content: None, role: Role) -> None:
    client = _client(role)
    for name in [*(report.index_url_name for report in REPORTS.values()), "home_editors_guide"]:
        for query in ({}, {"export": "csv"}):
            assert client.get(reverse(name), query).status_code in (302, 403)
    assert reverse("home_editors_guide") not in client.get("/admin/").content.decode()


def test_the_guide_is_in_the_editors_menu_and_tells_the_plain_words(content: None) -> None:
    client = _client(Role.EDITOR)
    address = reverse("home_editors_guide")
    assert address in client.get("/admin/").content.decode()
    html = client.get(address).content.decode()
    assert "می‌باشد" in html
    assert "publish_scheduled" in html
