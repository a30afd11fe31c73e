"""Without a mouse: a page of the form and a step of the staff, with the focus always in sight."""

from collections.abc import Callable

from django.urls import reverse
from django.utils.translation import gettext as _
from playwright.sync_api import Page

from cases.models import Case
from cases.roles import Role
from cases.workflow.statuses import CaseStatus
from cases.workflow.transitions import TransitionCode
from tests import households
from tests.browser.chromium_visitor import ChromiumVisitor
from tests.browser.keyboard import tab_to
from tests.households import Bureau

C, S = TransitionCode, CaseStatus


def test_the_first_page_of_the_request_is_filled_in_by_keyboard(page: Page, site: str, bureau: Bureau):
    page.goto(f"{site}/fa/request/before-you-start/")
    page.keyboard.press("Tab")
    skip_link = page.locator(".skip-link")
    assert skip_link.evaluate("link => link === document.activeElement"), "the first stop leads past the head"
    page.keyboard.press("Enter")
    answers = page.locator('[name="before-unhcr_counselled"]')
    tab_to(page, answers.first)
    page.keyboard.press("Space")
    page.keyboard.press("ArrowDown")
    assert answers.nth(1).is_checked()
    tab_to(page, page.locator('[name="before-is_informed"]'))
    page.keyboard.press("Space")
    tab_to(page, page.get_by_role("button", name=_("Continue"), exact=True))
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert page.url == f"{site}/fa/request/head/", (
        "the next page begins at its top, not where the skip link led"
    )

    tab_to(page, page.get_by_role("button", name=_("Save and continue"), exact=True))
    with page.expect_navigation():
        page.keyboard.press("Enter")
    summary = page.locator(".error-summary")
    assert summary.evaluate("summary => summary === document.activeElement"), "errors are told at once"
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.type("ګل ښه")
    assert page.locator('[name="person-given_name"]').input_value() == "ګل ښه", "its line leads to the field"


def test_a_case_is_taken_by_keyboard(page: Page, bureau: Bureau, sign_in: Callable[[Role], ChromiumVisitor]):
    case = households.case_at(S.RECEIVED, bureau, 1)
    officer = sign_in(Role.OFFICER)
    officer.open(reverse("cases_staff:file", args=[case.pk]))
    for control in ("link", "button"):
        tab_to(page, page.locator("main").get_by_role(control, name=str(C.TAKE.label), exact=True))
        with page.expect_navigation():
            page.keyboard.press("Enter")
    assert Case.objects.get(pk=case.pk).status == S.UNDER_REVIEW
    assert officer.texts(".file-head .badge") == [str(S.UNDER_REVIEW.label)]
