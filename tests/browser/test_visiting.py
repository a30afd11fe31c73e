"""Book, move, miss and book again in real Chromium, on a small telephone that runs no scripts."""

from collections.abc import Callable

from playwright.sync_api import Page

from cases.models import Appointment
from cases.roles import Role
from cases.workflow.statuses import CaseStatus
from tests import households
from tests.browser.chromium_visitor import ChromiumVisitor
from tests.households import PIN, Bureau, calendars
from tests.households.calendars import in_days, let_pass
from tests.journeys import applying, visiting


def test_a_household_books_moves_misses_and_books_again(
    page_without_scripts: Page,
    site: str,
    bureau: Bureau,
    sign_in: Callable[[Role], ChromiumVisitor],
    screenshot: Callable[[Page, str], None],
):
    calendars.open_every_day(bureau.office)
    case = households.case_at(CaseStatus.AWAITING_UNDERTAKING, bureau, 2)
    page_without_scripts.set_viewport_size({"width": 360, "height": 740})
    family = ChromiumVisitor(page_without_scripts, site)
    receipt = applying.Receipt(case.tracking_code, PIN)
    applying.track(family, receipt)
    visiting.book(family, in_days(2))
    visiting.move(family, in_days(3))
    screenshot(page_without_scripts, "visiting-moved")
    missed = let_pass(Appointment.objects.get())
    clerk = sign_in(Role.INTAKE_CLERK)
    visiting.note_as_missed(clerk, missed.day)
    screenshot(clerk.page, "visiting-day-sheet")
    family.open("/fa/tracking/case/")
    screenshot(page_without_scripts, "visiting-missed")
    visiting.book_again(family, in_days(4))
    assert households.fresh(case).version == case.version
