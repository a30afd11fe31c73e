"""The browser fixtures must be able to fail, and the site must be served to the browser."""

import asyncio

import pytest
from django.conf import settings
from django.contrib.auth.models import Group
from django.db import connections
from playwright.sync_api import Page


def test_the_site_answers_in_the_browser_and_the_orm_works_beside_it(site: str, page: Page):
    assert page.goto(f"{site}/healthz").text() == "ok\n"
    assert Group.objects.exists(), "what the migrations installed is there in a test that commits"


def test_the_browsers_event_loop_brings_no_second_connection(page: Page):
    beside_the_loop = connections["default"]
    loop = asyncio.get_running_loop()
    asyncio._set_running_loop(None)
    try:
        assert connections["default"] is beside_the_loop
    finally:
        asyncio._set_running_loop(loop)


def test_static_files_are_served(site: str, page: Page):
    page.goto(f"{site}/admin/login/")
    assert page.evaluate("document.styleSheets.length") > 0


def test_axe_reports_what_is_wrong(page: Page, axe):
    page.set_content("<html lang=fa><title>x</title><main><h1>x</h1><img src='data:,'></main>")
    with pytest.raises(AssertionError, match="image-alt"):
        axe(page)


def test_axe_accepts_a_sound_page(page: Page, axe):
    page.set_content("<html lang=fa dir=rtl><title>x</title><main><h1>سلام</h1></main>")
    axe(page)


def test_a_screenshot_is_stored_for_desktop_and_phone(page: Page, screenshot):
    page.set_content("<html lang=fa><title>x</title><h1>سلام</h1>")
    screenshot(page, "fixture")
    folder = settings.DATA_DIR / "screenshots"
    for device in ("desktop", "phone"):
        picture = folder / f"fixture-{device}.png"
        assert picture.read_bytes().startswith(b"\x89PNG")
        picture.unlink()
