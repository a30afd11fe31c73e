"""With scripts: a field is checked as it is left, and a line that drops takes nothing that was typed."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from django.utils.translation import gettext as _
from playwright.sync_api import Page, Route, expect

from cases.actions import begin_request
from cases.models import Case, CaseMessage, RequestDraft
from cases.workflow.statuses import CaseStatus
from tests import households, typed
from tests.browser.chromium_visitor import ChromiumVisitor
from tests.households import PIN, Bureau
from tests.journeys import applying

PHONE = {"width": 360, "height": 740}
# What each wrong field says and how it says it, so that two pages can be compared.
ERRORS = """() => [...document.querySelectorAll(".field:has(.field__errors)")].map(field => {
    const errors = field.querySelector(".field__errors");
    const tied = ["id", "aria-invalid", "aria-describedby"];
    const ties = element => tied.map(name => element.getAttribute(name));
    return [errors.outerHTML, errors.previousElementSibling?.outerHTML, field.className, ties(field),
        ...[...field.querySelectorAll("input")].map(ties)];
})"""


@pytest.fixture
def writing(page: Page, site: str, bureau: Bureau) -> ChromiumVisitor:
    """Somebody on a phone who has come to the page of the head of the household."""
    page.set_viewport_size(PHONE)
    visitor = ChromiumVisitor(page, site)
    visitor.open("/fa/request/before-you-start/")
    visitor.send(_("Continue"), typed.BEFORE_ANSWERS)
    assert visitor.address == "/fa/request/head/"
    return visitor


def test_a_field_is_checked_as_it_is_left_and_reads_as_on_the_page_itself(
    writing: ChromiumVisitor, axe: Callable[..., None], screenshot: Callable[[Page, str], None]
):
    page, errors = writing.page, writing.page.locator(".field__errors")
    kept = RequestDraft.objects.values().get()
    page.locator("#id_person-given_name").fill("۱۲۳")
    page.keyboard.press("Tab")
    expect(page.locator("#id_person-given_name_error")).to_be_visible()
    assert page.evaluate("document.activeElement.id") == "id_person-family_name"
    # What was only passed through is not missed yet.
    for _time in range(3):
        page.keyboard.press("Tab")
    year = page.locator("#id_person-birth_2")
    year.fill("۱۳۶")
    page.keyboard.press("Tab")
    page.wait_for_timeout(800)
    assert errors.count() == 1, "the date has not been left: its calendar has the focus"
    page.locator("#id_document-card_no").fill("؟؟")
    expect(page.locator("#id_person-birth_error")).to_be_visible()
    page.locator("#id_document-is_number_unknown").check()
    page.locator("#id_contact-address").focus()
    expect(errors).to_have_count(4)
    assert _("Day") not in page.locator("[data-told]").inner_text()
    axe(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    screenshot(page, "instant-check")
    assert RequestDraft.objects.values().get() == kept

    here = page.evaluate(ERRORS)
    writing.send(_("Save and continue"))
    there = page.evaluate(ERRORS)
    assert len(there) > len(here), "what was never touched is missing as well"
    assert [field for field in there if field in here] == here

    page.locator("#id_person-given_name").fill("گل")
    page.keyboard.press("Tab")
    expect(page.locator("#id_person-given_name_error")).to_have_count(0)
    assert page.locator("#id_person-given_name").get_attribute("aria-invalid") is None
    assert page.locator("#id_person-given_name").get_attribute("aria-describedby") is None
    assert page.locator(".field:has(#id_person-given_name)").get_attribute("class") == "field"


def test_a_field_that_mends_another_takes_its_error_away(writing: ChromiumVisitor):
    page = writing.page
    unknown = page.locator("#id_document-is_number_unknown")
    unknown.check()
    page.locator("#id_contact-address").focus()
    error = page.locator("#id_document-is_number_unknown_error")
    expect(error).to_be_visible()
    assert page.locator("#id_document-card_no_error").count() == 0, "nobody has touched the number"
    page.locator("#id_document-is_lost").check()
    page.locator("#id_contact-address").focus()
    expect(error).to_have_count(0)
    assert unknown.get_attribute("aria-describedby") == "id_document-is_number_unknown_helptext"


def test_a_line_that_drops_takes_nothing_and_is_waited_for(
    writing: ChromiumVisitor, axe: Callable[..., None], screenshot: Callable[[Page, str], None]
):
    page, line = writing.page, writing.page.locator(".sending")
    _fill(writing, typed.head())
    page.context.set_offline(True)
    _press(page)
    expect(line).to_have_text(line.get_attribute("data-waiting"))
    assert page.locator("#id_person-given_name").input_value() == "ګل ښه"
    assert page.locator("#id_person-birth_2").input_value() == "۱۳۶۱"
    axe(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    screenshot(page, "line-is-down")
    assert "head" not in RequestDraft.objects.get().answers
    page.context.set_offline(False)
    page.wait_for_url("**/request/members/")
    draft = RequestDraft.objects.get()
    assert draft.answers["head"]["typed"]["person-given_name"] == "ګل ښه"
    assert draft.revision == 2
    page.go_back()
    assert page.locator("#id_person-given_name").input_value() == "ګل ښه"


def test_who_writes_on_while_the_line_is_down_sends_by_hand(writing: ChromiumVisitor):
    page, line = writing.page, writing.page.locator(".sending")
    _fill(writing, typed.head())
    page.context.set_offline(True)
    _press(page)
    expect(line).to_have_text(line.get_attribute("data-waiting"))
    page.locator("#id_person-given_name").press("End")
    page.keyboard.type("ا")
    expect(line).to_have_text(line.get_attribute("data-failed"))
    page.context.set_offline(False)
    page.wait_for_timeout(500)
    assert writing.address == "/fa/request/head/", "nobody is led away in the middle of a word"
    writing.press(page.locator("main").get_by_role("button", name=_("Save and continue"), exact=True))
    assert RequestDraft.objects.get().answers["head"]["typed"]["person-given_name"] == "ګل ښها"


def test_an_answer_that_is_lost_is_asked_for_again_and_a_double_click_sends_once(writing: ChromiumVisitor):
    page, sent = writing.page, []
    page.on("request", lambda request: sent.append(request) if request.method == "POST" else None)
    page.route("**/request/head/", _answer_is_lost_once())
    _fill(writing, typed.head())
    page.locator("main").get_by_role("button", name=_("Save and continue"), exact=True).dblclick()
    page.wait_for_url("**/request/members/")
    assert len([request for request in sent if "x-send" in request.headers]) == 2
    assert RequestDraft.objects.get().revision == 2


def test_another_window_is_told_of_in_place(writing: ChromiumVisitor):
    page, other = writing.page, ChromiumVisitor(writing.page.context.new_page(), writing.site)
    other.open("/fa/request/head/")
    other.send(_("Save and continue"), typed.head("نخست"))
    _fill(writing, typed.head("دوم"))
    _press(page)
    page.locator(".warning-text").wait_for()
    assert page.locator("#id_person-given_name").input_value() == "دوم"
    assert page.evaluate("document.activeElement.matches('main, main *')")
    assert page.evaluate("scrollY") < PHONE["height"]
    writing.send(_("Save and continue"))
    assert writing.address == "/fa/request/members/"
    assert RequestDraft.objects.get().answers["head"]["typed"]["person-given_name"] == "دوم"


def test_what_a_refusal_brings_along_works_in_place(
    page: Page, site: str, bureau: Bureau, monkeypatch: pytest.MonkeyPatch
):
    granted = begin_request._LIMIT
    monkeypatch.setattr(begin_request, "_LIMIT", replace(granted, per_address=0))
    visitor = ChromiumVisitor(page, site)
    visitor.open("/fa/request/before-you-start/")
    visitor.send(_("Continue"), typed.BEFORE_ANSWERS)
    work = page.locator("[data-challenge] [role=status]")
    expect(work).to_have_text(work.get_attribute("data-solved"), timeout=30_000)
    assert page.evaluate("document.activeElement.matches('.error-summary')")
    assert page.locator("#id_before-is_informed").is_checked()
    visitor.send(_("Continue"))
    assert visitor.address == "/fa/request/head/"


def test_the_whole_request_is_sent_once_though_the_line_drops(page: Page, site: str, bureau: Bureau):
    visitor = ChromiumVisitor(page, site)
    token, _draft = typed.drafted(typed.complete(bureau))
    visitor.open("/fa/request/continue/")
    visitor.send(_("Continue"), {"code": token})
    assert visitor.address == "/fa/request/check/"
    page.route("**/request/check/", _answer_is_lost_once())
    page.locator("main").get_by_role("button", name=_("Send the request"), exact=True).click()
    page.wait_for_url("**/request/receipt/")
    assert Case.objects.count() == 1


def test_a_message_to_the_office_is_sent_once_though_the_line_drops(page: Page, site: str, bureau: Bureau):
    case = households.case_at(CaseStatus.UNDER_REVIEW, bureau, 1)
    visitor = ChromiumVisitor(page, site)
    applying.track(visitor, applying.Receipt(case.tracking_code, PIN))
    visitor.open("/fa/tracking/case/messages/")
    page.route("**/case/messages/", _answer_is_lost_once())
    page.locator("[name=text]").fill("آیا شنبه بیاییم؟")
    page.locator("[name=send]").click()
    page.wait_for_url("**/case/messages/?sent")
    assert CaseMessage.objects.filter(case=case).count() == 1


@pytest.mark.parametrize("missing", ["fetch", "FormData"])
def test_where_a_script_cannot_send_the_form_does(page: Page, site: str, bureau: Bureau, missing: str):
    page.add_init_script(f"delete window.{missing}")
    visitor = ChromiumVisitor(page, site)
    visitor.open("/fa/request/before-you-start/")
    visitor.send(_("Continue"), typed.BEFORE_ANSWERS)
    assert visitor.address == "/fa/request/head/"


def _fill(visitor: ChromiumVisitor, answers: dict[str, str]) -> None:
    """Type and choose without pressing the button."""
    for name, answer in answers.items():
        controls = visitor.page.locator(f'[name="{name}"]')
        if controls.first.get_attribute("type") == "radio":
            controls.and_(visitor.page.locator(f'[value="{answer}"]')).check()
        else:
            controls.fill(answer)


def _press(page: Page) -> None:
    page.locator("main").get_by_role("button", name=_("Save and continue"), exact=True).click()


def _answer_is_lost_once() -> Callable[[Route], None]:
    """Return a line on which the server gets the first sending and the browser gets no answer to it."""
    lost = []

    def carry(route: Route) -> None:
        if route.request.headers.get("x-send") and not lost:
            lost.append(route.fetch())
            route.abort()
        else:
            route.continue_()

    return carry
