"""What the case app adds to the Wagtail admin: its addresses, its menu entries, its look."""

from django.templatetags.static import static
from django.urls import URLResolver, include, path, reverse_lazy
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.snippets.models import register_snippet

from cases.staff.menu import CasesMenuItem
from cases.staff.rules import RulesGroup

register_snippet(RulesGroup)


@hooks.register("register_admin_urls")
def case_addresses() -> list[URLResolver]:
    """Put the case app below the admin's address, behind its sign-in."""
    return [path("", include("cases.staff.urls"))]


@hooks.register("register_admin_menu_item")
def cases_menu_item() -> CasesMenuItem:
    """Put the cases first: they are what staff come for."""
    return CasesMenuItem(
        _("Cases"), reverse_lazy("cases_staff:queue"), name="cases", icon_name="folder-open-inverse", order=10
    )


@hooks.register("register_admin_menu_item")
def messages_menu_item() -> CasesMenuItem:
    """Put what households wrote in their cases after the cases."""
    return CasesMenuItem(
        _("Messages"),
        reverse_lazy("cases_staff:waiting_messages"),
        name="messages",
        icon_name="comment",
        order=12,
    )


@hooks.register("register_admin_menu_item")
def enquiries_menu_item() -> CasesMenuItem:
    """Put questions and complaints after the cases; each role finds there what it may read."""
    return CasesMenuItem(
        _("Questions and complaints"),
        reverse_lazy("cases_staff:enquiries"),
        name="enquiries",
        icon_name="mail",
        order=15,
    )


@hooks.register("insert_global_admin_css")
def style_sheet() -> SafeString:
    """Bring the Persian letters and the look of the case pages."""
    return format_html('<link rel="stylesheet" href="{}">', static("portal/css/staff.css"))
