"""A family of six in real Chromium: from the public form, without scripts, to a slip that can be checked."""

from collections.abc import Callable
from pathlib import Path

from django.utils.translation import gettext as _
from playwright.sync_api import BrowserContext, Page

from cases.models import ExitSlip, SlipState
from cases.public.answer import Verdict
from cases.roles import Role
from cases.workflow.statuses import APPLICANT_LABELS, CaseStatus
from tests.browser.border_guard import BorderGuard, payload_of, with_one_byte_changed
from tests.browser.chromium_visitor import ChromiumVisitor
from tests.browser.printed_slip import keep_pdf, missing_from, scanned, words_of
from tests.households import Bureau
from tests.journeys import applying, desk
from tests.journeys.family import family_of_six
from tests.journeys.office import through_the_office

S = CaseStatus
PHOTOGRAPHED = {S.UNDER_REVIEW, S.DOCUMENTS_CANCELLED, S.DELIVERED}


def test_a_family_of_six_leaves_with_a_slip_that_is_checked_by_its_code(
    page_without_scripts: Page,
    page: Page,
    new_context: Callable[..., BrowserContext],
    site: str,
    bureau: Bureau,
    sign_in: Callable[[Role], ChromiumVisitor],
    screenshot: Callable[[Page, str], None],
    tmp_path: Path,
):
    people = family_of_six()
    family = ChromiumVisitor(page_without_scripts, site)
    applying.write(family, people)
    screenshot(page_without_scripts, "journey-check")
    receipt = applying.send(family)
    screenshot(page_without_scripts, "journey-receipt")
    family.send(_("I have written it down"))
    applying.track(family, receipt)

    second = bureau.actor(Role.DIRECTOR).user.username
    reached = []
    for status, person in through_the_office(sign_in, people, receipt.tracking_code, second_username=second):
        reached.append(status)
        if status in PHOTOGRAPHED:
            screenshot(person.page, f"journey-{status.value}")
        family.open("/fa/tracking/case/")
        assert applying.where_it_stands(family) == str(APPLICANT_LABELS[status])
    assert reached[-1] == S.DELIVERED
    screenshot(page_without_scripts, "journey-tracking")

    slip = ExitSlip.objects.get()
    assert slip.state == SlipState.DELIVERED
    officer = sign_in(Role.OFFICER)
    desk.find_case(officer, slip.serial_text)
    pdf = keep_pdf(officer, tmp_path)
    assert missing_from(words_of(pdf), people) == []

    guard = BorderGuard(new_context().new_page(), site)
    payload = payload_of(scanned(pdf))
    assert guard.verdict(payload) == Verdict.VALID.label
    screenshot(guard.page, "journey-verify")
    assert guard.verdict(with_one_byte_changed(payload)) in {Verdict.FORGED.label, Verdict.UNKNOWN.label}
