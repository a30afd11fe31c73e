"""What Wagtail's menus show, and to whom."""

import pytest
from django.test import RequestFactory
from wagtail.admin.menu import help_menu, reports_menu

from cases.roles import Role
from tests import households

pytestmark = pytest.mark.django_db


def _request(role: Role):
    request = RequestFactory().get("/admin/")
    request.user = households.bureau().actor(role).user
    return request


@pytest.mark.parametrize("role", [Role.OFFICER, Role.DIRECTOR, Role.AUDITOR])
def test_who_works_on_cases_is_not_shown_reports_about_pages(role: Role):
    assert not reports_menu.menu_items_for_request(_request(role))


@pytest.mark.parametrize("role", [Role.EDITOR, Role.SUPERVISOR])
def test_who_writes_or_approves_pages_is_shown_reports_about_them(role: Role):
    assert reports_menu.menu_items_for_request(_request(role))


def test_nobody_is_led_to_guides_outside_the_office():
    assert not help_menu.menu_items_for_request(_request(Role.EDITOR))
