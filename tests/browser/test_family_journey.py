"""A family of six in real Chromium: from the public form, without scripts, to a slip that can be checked."""

import base64
import subprocess
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

from django.utils.translation import gettext as _
from playwright.sync_api import Page

from cases.models import ExitSlip, SlipState
from cases.public.answer import Verdict
from cases.roles import Role
from cases.workflow.statuses import APPLICANT_LABELS, CaseStatus
from tests.browser.chromium_visitor import ChromiumVisitor
from tests.households import Bureau
from tests.journeys import applying, desk
from tests.journeys.family import Applying, family_of_six
from tests.journeys.office import through_the_office

S = CaseStatus
PHOTOGRAPHED = {S.UNDER_REVIEW, S.DOCUMENTS_CANCELLED, S.DELIVERED}
DOTS_PER_INCH = 200


def test_a_family_of_six_leaves_with_a_slip_that_is_checked_by_its_code(
    page_without_scripts: Page,
    page: Page,
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
    pdf = _pdf_as_the_officer_gets_it(sign_in(Role.OFFICER), slip.serial_text, tmp_path)
    _every_name_can_be_read(pdf, people)
    link = _scanned(pdf)
    _checked_at_the_border(page, site, link, screenshot)


def _pdf_as_the_officer_gets_it(officer: ChromiumVisitor, serial: str, folder: Path) -> Path:
    desk.find_case(officer, serial)
    address = officer.page.locator('a[href$=".pdf"]').get_attribute("href")
    answer = officer.page.request.get(f"{officer.site}{address}")
    assert (answer.status, answer.headers["content-type"]) == (200, "application/pdf")
    pdf = folder / "slip.pdf"
    pdf.write_bytes(answer.body())
    return pdf


def _every_name_can_be_read(pdf: Path, people: list[Applying]) -> None:
    text = subprocess.run(["pdftotext", str(pdf), "-"], capture_output=True, check=True).stdout.decode()
    for person in people:
        assert person.full_name in text
        assert person.answers.get("document-card_no", "") in text


def _scanned(pdf: Path) -> str:
    """Return what a reader of codes finds in a picture of the printed page."""
    picture = pdf.with_suffix(".png")
    printing = [
        "pdftoppm",
        "-r",
        str(DOTS_PER_INCH),
        "-png",
        "-singlefile",
        str(pdf),
        str(pdf.with_suffix("")),
    ]
    subprocess.run(printing, check=True)
    found = subprocess.run(["zbarimg", "--quiet", "--raw", str(picture)], capture_output=True, check=True)
    (link,) = found.stdout.decode().split()
    return link


def _checked_at_the_border(page: Page, site: str, link: str, screenshot: Callable[[Page, str], None]) -> None:
    """Open the link of the code as a telephone does; only its host is that of the site under test."""
    scanned = urlsplit(link)
    assert (scanned.path, scanned.query) == ("/verify/", "")
    guard = page.context.browser.new_context(locale="fa-IR", timezone_id="Asia/Tehran").new_page()
    asked: list[str] = []
    guard.on("request", lambda request: asked.append(request.url))
    assert _verdict(guard, site, scanned.fragment) == Verdict.VALID.label
    screenshot(guard, "journey-verify")
    assert guard.url == f"{site}/verify/", "the content does not stay in the address"
    assert not any(scanned.fragment in address for address in asked), "nor does it ever stand in a log"
    forged = _with_one_byte_changed(scanned.fragment)
    assert _verdict(guard, site, forged) in {Verdict.FORGED.label, Verdict.UNKNOWN.label}
    guard.context.close()


def _verdict(guard: Page, site: str, payload: str) -> str:
    guard.goto("about:blank")
    guard.goto(f"{site}/verify/#{payload}")
    return guard.locator(".verdict__title").inner_text()


def _with_one_byte_changed(payload: str) -> str:
    content = bytearray(base64.urlsafe_b64decode(payload + "=" * (-len(payload) % 4)))
    content[-10] ^= 1
    return base64.urlsafe_b64encode(content).decode().rstrip("=")
