"""axe finds nothing, and nothing overflows: the request form, tracking, the staff pages.

Each page is looked at on a phone with dark colours and on a desktop with light ones; a page that shows errors
on the phone alone, for it is the same page.
"""

from collections.abc import Callable, Iterator
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from playwright.sync_api import Page

from cases.actions.message_office import message_office
from cases.actions.request_information import request_information
from cases.actions.withdraw_member import withdraw_member
from cases.actors import Actor
from cases.models import AccessKind, AccessRecord, Case, ConsentPhase
from cases.roles import Role
from cases.staff.performing import address_word
from cases.statistics import waiting
from cases.workflow.statuses import CaseStatus
from cases.workflow.transitions import TransitionCode
from home.tracking.browser import COOKIE
from tests import households, typed
from tests.browser.chromium_visitor import ChromiumVisitor
from tests.browser.watching import CHANGES_ARE_OVER
from tests.households import PIN, Bureau
from tests.journeys import applying, desk
from tests.journeys.family import family_of_six

C, S = TransitionCode, CaseStatus
PHONE = ({"width": 360, "height": 740}, "dark")
DESKTOP = ({"width": 1280, "height": 900}, "light")
Look = Callable[..., None]


@pytest.fixture
def look(page: Page, axe: Callable[..., None]) -> Iterator[Look]:
    """Call it when the page stands as it should be looked at; ``within`` leaves out what is not ours."""

    def look(*, within: str | None = None, sizes: tuple = (PHONE, DESKTOP)) -> None:
        for size, colours in sizes:
            page.set_viewport_size(size)
            page.emulate_media(color_scheme=colours, reduced_motion="reduce")
            page.evaluate(f"async () => {{ await {CHANGES_ARE_OVER} }}")
            axe(page, within)
            assert page.locator("html").get_attribute("lang") == "fa"
            assert page.locator("html").get_attribute("dir") == "rtl"
            wide = page.evaluate(
                "document.documentElement.scrollWidth - document.documentElement.clientWidth"
            )
            assert wide <= 0, f"{page.url} is {wide} pixels wider than a screen of {size['width']}"

    return look


def test_the_way_in_of_staff(page: Page, site: str, bureau: Bureau, look: Look):
    page.goto(f"{site}/admin/login/")
    look()


def test_every_page_of_the_request_with_and_without_errors(page: Page, site: str, bureau: Bureau, look: Look):
    family = ChromiumVisitor(page, site)
    head, wife, _mother, child, _younger, _infant = family_of_six()

    def look_and_try(button: str) -> None:
        look()
        family.send(button)
        assert page.locator(".error-summary").is_visible()
        look(sizes=(PHONE,))

    family.open("/fa/request/before-you-start/")
    look_and_try(_("Continue"))
    family.send(_("Continue"), typed.BEFORE_ANSWERS)
    look_and_try(_("Save and continue"))
    family.send(_("Save and continue"), head.answers)
    for person in (wife, child):
        family.follow(_("Add a member"))
        if person is wife:
            look_and_try(_("Save"))
        family.send(_("Save"), person.answers)
    look_and_try(_("Save"))
    family.send(_("Save"), child.guardian)
    look()
    family.open("/fa/request/save/")
    look()
    family.open("/fa/request/continue/")
    look_and_try(_("Continue"))
    family.open("/fa/request/discard/")
    look(sizes=(PHONE,))
    family.open("/fa/request/check/")
    assert page.locator(".error-summary").is_visible(), "destination and declaration are still missing"
    look(sizes=(PHONE,))
    family.open("/fa/request/destination/")
    look_and_try(_("Save and continue"))
    applying.go_home_through_the_first_border(family)
    look_and_try(_("Save and continue"))
    family.send(_("Save and continue"), {"declaration-is_declared": "on"})
    look()
    applying.send(family)
    look()
    family.send(_("I have written it down"))
    look(sizes=(PHONE,))


def test_tracking_and_the_check_of_a_slip(
    page: Page, site: str, bureau: Bureau, look: Look, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(waiting, "days_in", lambda *_which: [1, 2, 4, 9, 11])
    case = households.case_at(S.RECEIVED, bureau, 2)
    slip = households.case_at(S.SLIP_ISSUED, bureau, 1).slips.get()
    visitor = ChromiumVisitor(page, site)
    visitor.open("/fa/tracking/")
    look()
    visitor.send(_("Show my request"))
    look(sizes=(PHONE,))
    _open_on_days(case, 60)
    applying.track(visitor, applying.Receipt(case.tracking_code, PIN))
    look()
    visitor.follow(_("The whole list"))
    assert page.locator(".pagination").is_visible()
    look()
    visitor.open("/verify/")
    look()
    visitor.send(_("Check"))
    look(sizes=(PHONE,))
    visitor.send(_("Check"), {"serial": slip.serial_text})
    assert page.locator(".verdict").is_visible()
    look()


def test_the_answer_with_and_without_errors(page: Page, site: str, bureau: Bureau, look: Look):
    case = households.case_at(S.UNDER_REVIEW, bureau, 2)
    head = case.members.all()[0]
    asked = [f"member.{head.pk}.{name}" for name in ("given_name", "sex", "birth")]
    asked += ["case.phone", f"document.{head.documents.all()[0].pk}.valid_to"]
    officer = bureau.actor(Role.OFFICER)
    request_information(case, by=officer, seen=case.version, fields=asked, reason="کارت ناخواناست")
    visitor = ChromiumVisitor(page, site)
    applying.track(visitor, applying.Receipt(case.tracking_code, PIN))
    look(sizes=(PHONE,))
    visitor.follow(_("Answer now"))
    look()
    visitor.send(_("Continue"), {asked[0]: "", f"{asked[2]}_month": "۱۳", "case.phone": "۱۲"})
    assert page.locator(".error-summary").is_visible()
    look(sizes=(PHONE,))
    mended = {asked[0]: "محمدکریم", f"{asked[2]}_month": "۳", "case.phone": "۰۹۱۲۱۱۱۲۲۳۳"}
    visitor.send(_("Continue"), mended)
    assert page.locator(".error-summary").count() == 0
    look()
    visitor.send(_("Send the answer"))
    look(sizes=(PHONE,))


def test_withdrawals_messages_and_papers(page: Page, site: str, bureau: Bureau, look: Look):
    case = households.case_at(S.READY_TO_CANCEL, bureau, 6)
    wife = case.members.all()[1]
    visitor = ChromiumVisitor(page, site)
    applying.track(visitor, applying.Receipt(case.tracking_code, PIN))
    visitor.follow(_("The documents that were handed over"))
    look()
    visitor.open("/fa/tracking/case/messages/")
    look(sizes=(PHONE,))
    visitor.send(_("Send the message"))
    assert page.locator(".error-summary").is_visible()
    look(sizes=(PHONE,))
    visitor.send(_("Send the message"), {"text": "آیا شنبه بیاییم؟"})
    look()
    visitor.open("/fa/tracking/case/")
    visitor.follow(_("Withdraw"))
    look()
    visitor.send(_("Continue"))
    assert page.locator(".error-summary").is_visible()
    look(sizes=(PHONE,))
    visitor.send(_("Continue"), {"whose": "whole"})
    look()
    visitor.open("/fa/tracking/case/withdraw/")
    visitor.send(_("Continue"), {"whose": str(wife.pk)})
    look()
    page.context.clear_cookies(name=COOKIE)
    visitor.send(_("Yes, withdraw this part"))
    assert page.locator("[name=again-pin]").is_visible()
    look()
    visitor.send(_("Go on"), {"again-code": case.tracking_code, "again-pin": "000000"})
    assert page.locator(".error-summary").is_visible()
    look(sizes=(PHONE,))
    visitor.send(_("Go on"), {"again-pin": PIN})
    visitor.send(_("Yes, withdraw this part"))
    assert page.locator("[role=status]").is_visible()
    look()


def test_what_help_there_is_after_the_cancellation(page: Page, site: str, bureau: Bureau, look: Look):
    case = households.case_at(S.SLIP_ISSUED, bureau, 1)
    visitor = ChromiumVisitor(page, site)
    applying.track(visitor, applying.Receipt(case.tracking_code, PIN))
    visitor.follow(_("What help there is now"))
    look()


def test_the_messages_as_staff_read_them(
    page: Page, bureau: Bureau, sign_in: Callable[[Role], ChromiumVisitor], look: Look
):
    case = households.case_at(S.READY_TO_CANCEL, bureau, 2)
    household = Actor.applicant(case)
    message_office(case, by=household, text="آیا شنبه بیاییم؟", token="1", language="fa", address="192.0.2.1")
    withdraw_member(case, by=household, seen=case.version, member_id=case.members.all()[1].pk)
    officer = sign_in(Role.OFFICER)
    officer.open("/admin/messages/")
    look(within="main")
    officer.follow(case.case_number)
    look(within="main")
    officer.send(_("Send the message"))
    look(within="main", sizes=(PHONE,))
    for code in (C.CHECK_WITHDRAWAL, C.HAND_BACK):
        officer.open(_address(case, code))
        look(within="main", sizes=(PHONE,))
    officer.open(f"/admin/cases/{case.pk}/")
    look(within="main")


def test_the_pages_that_staff_work_on(
    page: Page, bureau: Bureau, sign_in: Callable[[Role], ChromiumVisitor], look: Look
):
    case = households.case_at(S.READY_TO_CANCEL, bureau, 6)
    households.case_at(S.RECEIVED, bureau, 1)
    officer = sign_in(Role.OFFICER)
    officer.open("/admin/cases/")
    look(within="main")
    desk.find_case(officer, case.tracking_code)
    look(within="main")
    officer.open(_address(case, C.RECORD_CONSENT))
    look(within="main")
    officer.send(str(C.RECORD_CONSENT.label))
    look(within="main", sizes=(PHONE,))
    households.hear_adults(case, bureau, ConsentPhase.FINAL)
    officer.open(_address(case, C.CANCEL_DOCUMENTS))
    look(within="main")


def _open_on_days(case: Case, days: int) -> None:
    """Let an officer have opened the case on so many days: more than one page of the list holds."""
    for number in range(days):
        at = timezone.now() - timedelta(days=number)
        AccessRecord.objects.create(case=case, kind=AccessKind.VIEWED, by_role=Role.OFFICER, at=at)


def _address(case: Case, code: TransitionCode) -> str:
    return reverse("cases_staff:transition", args=[case.pk, address_word(code)])
