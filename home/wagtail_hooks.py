"""What Wagtail's admin shows of the pages, and to whom."""

from django.http import HttpRequest
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.permissions import page_permission_policy


@hooks.register("construct_reports_menu")
def keep_reports_for_editors(request: HttpRequest, menu_items: list[MenuItem]) -> None:
    """Leave reports about pages out of the menu of those who edit none: they work on cases."""
    if not page_permission_policy.user_has_any_permission(request.user, {"add", "change", "publish"}):
        menu_items.clear()


@hooks.register("construct_help_menu")
def leave_out_foreign_guides(request: HttpRequest, menu_items: list[MenuItem]) -> None:
    """Leave out Wagtail's own guide and news: they lead to English pages outside the office."""
    menu_items.clear()
