"""Whoever works on pages finds every screen of it in Persian: history, reports, translating and all."""

import pytest
from django.urls import reverse

from cases.roles import Role
from home.models import GuidancePage
from tests import households
from tests.test_locale_admin import signed_in, unfound, walk

__all__ = ["unfound"]

REPORTS = ["home_pages_due_for_review", "home_links", "home_translations_behind"]


@pytest.mark.parametrize("role", [Role.EDITOR, Role.SUPERVISOR])
def test_every_screen_is_persian(content: None, role: Role, unfound):
    page = GuidancePage.objects.get(slug="guidance", locale__language_code="fa")
    english = GuidancePage.objects.get(slug="guidance", locale__language_code="en")
    page.summary = "خلاصه‌ای تازه برای این صفحه."
    page.save_revision()
    starts = [
        reverse("wagtailadmin_home"),
        reverse("wagtailadmin_pages:edit", args=[page.pk]),
        reverse("wagtailadmin_pages:edit", args=[english.pk]),
        reverse("wagtailadmin_pages:history", args=[page.pk]),
        reverse("wagtailadmin_pages:revisions_compare", args=[page.pk, "earliest", "latest"]),
        reverse("home_editors_guide"),
    ]
    user = households.bureau().actor(role).user
    seen = {screen.view for screen in walk(signed_in(user), unfound, *starts)}
    assert {
        "wagtailadmin_explore",
        "wagtailadmin_pages:edit",
        "wagtailadmin_pages:history",
        "wagtailadmin_pages:revisions_compare",
        "home_editors_guide",
        *REPORTS,
    } <= seen
