"""Every public page without a mouse and without scripts: all of it is reached, and everything can be done."""

import pytest
from django.utils.translation import gettext as _
from playwright.sync_api import Page

from cases.models import Enquiry
from tests.browser.keyboard import press, tab_to, troubles_of_tabbing
from tests.browser.public_pages import open_page, public_pages
from tests.households import Bureau


def test_every_control_of_every_page_is_reached_and_seen(
    page_without_scripts: Page, site: str, bureau: Bureau
):
    page, found = page_without_scripts, []
    for kind in public_pages():
        open_page(page, site, "fa", kind)
        found += [f"{kind.name}: {trouble}" for trouble in troubles_of_tabbing(page)]
    assert not found, "\n".join(found)


def test_a_reader_finds_everything_by_keyboard(page_without_scripts: Page, site: str, bureau: Bureau):
    page = page_without_scripts
    page.goto(f"{site}/fa/")
    page.keyboard.press("Tab")
    assert page.locator(".skip-link").evaluate("link => link === document.activeElement")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null"), (
        "the skip link leads into the text"
    )

    page.goto(f"{site}/fa/faq/")
    press(page, page.locator(".languages__item[hreflang=en]"))
    assert page.url == f"{site}/en/faq/"
    press(page, page.locator(".languages__item[hreflang=fa]"))
    question = page.locator("main details.question").first
    tab_to(page, question.locator("summary"))
    for is_open in (True, False):
        page.keyboard.press("Enter")
        assert question.evaluate("details => details.open") is is_open

    for width in (1280, 360):
        page.set_viewport_size({"width": width, "height": 740})
        page.goto(f"{site}/fa/faq/")
        if page.locator(".site-nav__summary").is_visible():
            tab_to(page, page.locator(".site-nav__summary"))
            page.keyboard.press("Enter")
        press(page, page.locator('.site-nav__link[href="/fa/guidance/"]'))
        assert page.url == f"{site}/fa/guidance/"
    tab_to(page, page.locator(".site-header [name=q]"))
    page.keyboard.type("مرز")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    press(page, page.locator(".results a").first)
    assert page.locator("main h1").is_visible()


def test_a_household_asks_whether_the_service_is_for_it_and_what_it_costs(
    page_without_scripts: Page, site: str, bureau: Bureau
):
    page = page_without_scripts
    page.goto(f"{site}/fa/eligibility/")
    press(page, page.locator("main .actions a.button"))
    asked = 0
    while page.locator("main input[type=radio]").count():
        tab_to(page, page.locator("main input[type=radio]").first)
        page.keyboard.press("Space")
        press(page, page.locator("main form button"))
        asked += 1
    assert asked >= 3
    tab_to(page, page.locator("main [name=persons]"))
    page.keyboard.type("۵")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert page.locator("#fee").is_visible()

    page.goto(f"{site}/fa/fees/")
    tab_to(page, page.locator("main [name=persons]"))
    page.keyboard.type("5")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert page.locator(".calculated").is_visible()


@pytest.mark.parametrize("kind", ["question", "complaint"])
def test_somebody_writes_to_the_office(page_without_scripts: Page, site: str, bureau: Bureau, kind: str):
    page = page_without_scripts
    page.goto(f"{site}/fa/contact/")
    press(page, page.locator(f'main a[href$="/contact/{kind}/"]').first)
    press(page, page.locator("main form button"))
    assert page.locator(".error-summary").is_visible()
    tab_to(page, page.locator("main [name=text]"))
    page.keyboard.type("آیا باید همه بیایند؟")
    press(page, page.locator("main form button"))
    assert page.locator(".confirmation").is_visible()
    press(page, page.get_by_role("button", name=_("I have written it down"), exact=True))
    assert Enquiry.objects.get().kind == kind
