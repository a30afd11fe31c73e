"""What the case app adds to the Wagtail admin: its addresses, its menu entries, its look."""

from collections.abc import Callable

from django.http import HttpRequest
from django.templatetags.static import static
from django.urls import URLResolver, include, path, reverse_lazy
from django.utils.functional import Promise
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.ui.components import Component
from wagtail.snippets.models import register_snippet

from cases.actors import Actor
from cases.permissions import Answer, may_enter_case_app, may_enter_requests, may_see_attempts
from cases.staff.menu import CasesMenuItem
from cases.staff.notices import notice_panels
from cases.staff.rules import RulesGroup

register_snippet(RulesGroup)


@hooks.register("register_admin_urls")
def case_addresses() -> list[URLResolver]:
    """Put the case app below the admin's address, behind its sign-in."""
    return [path("", include("cases.staff.urls"))]


def _menu_item(
    hook: str, may: Callable[[Actor], Answer], label: Promise, page: str, *, icon_name: str, order: int = 999
) -> None:
    """Put a page of the case app into a menu of the admin, for those who may open it."""
    address = reverse_lazy(f"cases_staff:{page}")
    hooks.register(
        hook,
        lambda: CasesMenuItem(label, address, may=may, name=page, icon_name=icon_name, order=order),
    )


# What staff come for stands first; each finds behind an entry what the role may read.
_MAIN, _REPORTS = "register_admin_menu_item", "register_reports_menu_item"
_menu_item(_MAIN, may_enter_case_app, _("Cases"), "queue", icon_name="folder-open-inverse", order=10)
_menu_item(_MAIN, may_enter_case_app, _("Appointments"), "day_sheet", icon_name="date", order=11)
_menu_item(_MAIN, may_enter_requests, _("Entries at the counter"), "entries", icon_name="edit", order=12)
_menu_item(_MAIN, may_enter_case_app, _("Messages"), "waiting_messages", icon_name="comment", order=14)
_menu_item(_MAIN, may_enter_case_app, _("Questions and complaints"), "enquiries", icon_name="mail", order=15)
_menu_item(_REPORTS, may_see_attempts, _("Guessing and flooding"), "attempts", icon_name="warning")


@hooks.register("construct_homepage_panels")
def show_trouble_with_notices(request: HttpRequest, panels: list[Component]) -> None:
    """Put what is wrong with the notices first, for those who sign; to all others nothing is shown."""
    panels[:0] = notice_panels(Actor.staff(request.user))


@hooks.register("insert_global_admin_css")
def style_sheet() -> SafeString:
    """Bring the Persian letters and the look of the case pages."""
    return format_html('<link rel="stylesheet" href="{}">', static("portal/css/staff.css"))
