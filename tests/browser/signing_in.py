"""How staff come and go at a screen: through the page for it, and through the menu."""

from django.utils.translation import gettext as _

from tests.browser.chromium_visitor import ChromiumVisitor


def sit_down(visitor: ChromiumVisitor, username: str, password: str) -> None:
    """Who sat at this screen before leaves, and this person signs in."""
    visitor.open("/admin/")
    if not visitor.address.endswith("/login/"):
        sign_out(visitor)
    visitor.send(_("Sign in"), {"username": username, "password": password})


def sign_out(visitor: ChromiumVisitor) -> None:
    """Leave through the menu at the foot of the side bar."""
    visitor.page.locator(".sidebar-footer__account").click()
    with visitor.page.expect_navigation():
        visitor.page.locator(".sidebar-footer").get_by_text(_("Log out"), exact=True).click()
