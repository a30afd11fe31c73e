"""What Wagtail shows of the pages, to whom, and for how long."""

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse_lazy
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.rich_text.feature_registry import FeatureRegistry
from wagtail.snippets.models import register_snippet

from home.editing.guide import editors_guide
from home.editing.native_reviews import NativeReviews
from home.editing.who import works_on_pages
from home.for_everybody import mark_for_everybody
from home.link_handler import OneQueryLinkHandler
from home.reports.menu import EditorsMenuItem, register_reports, report_urls


@hooks.register("construct_reports_menu")
def keep_reports_for_editors(request: HttpRequest, menu_items: list[MenuItem]) -> None:
    """Leave reports about pages out of the menu of those who edit none: they work on cases."""
    if not works_on_pages(request.user):
        menu_items.clear()


@hooks.register("construct_help_menu")
def leave_out_foreign_guides(request: HttpRequest, menu_items: list[MenuItem]) -> None:
    """Leave out Wagtail's own guide and news: they lead to English pages outside the office."""
    menu_items.clear()


# The innermost: what stands before it, such as the form for a hidden page's password, is for one visitor.
hooks.register("on_serve_page", mark_for_everybody, order=100)


@hooks.register("register_rich_text_features", order=100)
def find_linked_pages_at_once(features: FeatureRegistry) -> None:
    """Replace Wagtail's own way of turning stored links into addresses, which was registered before."""
    features.register_link_type(OneQueryLinkHandler)


register_reports()
register_snippet(NativeReviews)


@hooks.register("register_admin_urls")
def add_editors_screens() -> list[URLPattern]:
    """Give the reports and the guide their addresses."""
    return [path("editors-guide/", editors_guide, name="home_editors_guide"), *report_urls()]


@hooks.register("register_admin_menu_item")
def add_editors_guide() -> MenuItem:
    """Put the guide into the main menu of those who work on pages."""
    return EditorsMenuItem(
        _("Editors' guide"),
        reverse_lazy("home_editors_guide"),
        name="editors-guide",
        icon_name="help",
        order=9500,
    )
