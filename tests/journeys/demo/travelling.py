"""The journey itself: from the public form, on a telephone without scripts, to a slip that was checked."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from django.utils import translation
from django.utils.translation import gettext as _
from playwright.sync_api import Browser, Page, sync_playwright

from cases.demo.staff import COLLEAGUES
from cases.public.answer import Verdict
from cases.roles import Role
from cases.workflow.statuses import APPLICANT_LABELS, CaseStatus
from tests.browser.border_guard import BorderGuard, payload_of, with_one_byte_changed
from tests.browser.chromium import arguments, installed_chromium
from tests.browser.photographs import PHONE
from tests.browser.printed_slip import DOTS_PER_INCH, keep_pdf, missing_from, scanned, words_of
from tests.journeys import applying, desk
from tests.journeys.applying import Receipt
from tests.journeys.demo.demo_office import IN_IRAN, DemoOffice
from tests.journeys.demo.finding import ServedDemo
from tests.journeys.demo.telling import Teller, ToldVisitor, in_english
from tests.journeys.family import Applying, family_of_six
from tests.journeys.office import through_the_office

SECOND = Role.DIRECTOR
SAMPLE = "فاقد اعتبار"


def travel(demo: ServedDemo, keep: Path, *, with_pictures: bool) -> None:
    """Make the whole journey, telling each step; the slip is left in ``keep``."""
    keep.mkdir(parents=True, exist_ok=True)
    began = time.monotonic()
    teller = Teller(keep if with_pictures else None)
    with _chromium() as browser, translation.override("fa"):
        office = DemoOffice(browser, demo, teller)
        teller.scene(f"The demo at {demo.url}{', served for this journey alone' if demo.is_own else ''}")
        office.prove_that_this_is_the_demo()
        people = _with_cards_nobody_has_shown(family_of_six())
        family = ToldVisitor(_phone(browser, scripts=False), demo.url, teller)
        receipt = _apply(family, people, teller)
        _go_through_the_office(office, family, people, receipt)
        _check_the_slip(office, browser, people, receipt, keep)
    teller.scene(
        f"Done: {teller.count} steps in {time.monotonic() - began:.0f} seconds. The slip: {keep}/slip.pdf"
    )


def _apply(family: ToldVisitor, people: list[Applying], teller: Teller) -> Receipt:
    teller.scene("The family, on a telephone without scripts")
    receipt = applying.apply(family, people)
    teller.look_at(family.page, "receipt")
    teller.outcome(f"Tracking code {receipt.tracking_code}, and a PIN that is shown this once")
    family.send(_("I have written it down"))
    applying.track(family, receipt)
    return receipt


def _go_through_the_office(
    office: DemoOffice, family: ToldVisitor, people: list[Applying], receipt: Receipt
) -> None:
    road = through_the_office(
        office.sign_in,
        people,
        receipt.tracking_code,
        second_username=COLLEAGUES[SECOND].username,
        password=office.demo.passphrase,
        receipt_no=_fresh_number(0),
    )
    reached = None
    for reached, person in road:
        office.teller.look_at(person.page, f"case file {reached.value}")
        office.teller.outcome(in_english(reached.label))
        family.open("/fa/tracking/case/")
        told = applying.where_it_stands(family)
        assert told == str(APPLICANT_LABELS[reached]), f"The family reads: {told}"
        office.teller.outcome(f"The family reads: {in_english(APPLICANT_LABELS[reached])}")
    assert reached == CaseStatus.DELIVERED
    office.teller.look_at(family.page, "tracking")


def _check_the_slip(
    office: DemoOffice, browser: Browser, people: list[Applying], receipt: Receipt, keep: Path
) -> None:
    officer = office.sign_in(Role.OFFICER)
    desk.find_case(officer, receipt.tracking_code)
    pdf = keep_pdf(officer, keep)
    words = words_of(pdf)
    missing = missing_from(words, people)
    assert not missing, f"The slip does not name {missing}."
    assert SAMPLE in words, "A slip of the demo says that it is a sample."
    office.teller.step("The slip is read back from its PDF", f"all {len(people)} people, «{SAMPLE}»")
    payload = payload_of(scanned(pdf))
    office.teller.step(f"zbar reads the code at {DOTS_PER_INCH} dpi", f"{len(payload)} characters")

    office.teller.scene("A guard at the border, with a telephone")
    guard = BorderGuard(_phone(browser, scripts=True), office.demo.url)
    verdict = guard.verdict(payload)
    office.teller.look_at(guard.page, "verify valid")
    assert verdict == Verdict.VALID.label, verdict
    office.teller.step("/verify/ with the code as scanned", in_english(Verdict.VALID.label))
    forged = guard.verdict(with_one_byte_changed(payload))
    office.teller.look_at(guard.page, "verify forged")
    assert forged == Verdict.FORGED.label, forged
    office.teller.step("/verify/ with one byte changed", in_english(Verdict.FORGED.label))


def _with_cards_nobody_has_shown(people: list[Applying]) -> list[Applying]:
    """Return the same family with new card numbers: an original is handed in only once."""
    return [
        replace(one, answers={**one.answers, "document-card_no": _fresh_number(place)})
        if "document-card_no" in one.answers
        else one
        for place, one in enumerate(people)
    ]


def _fresh_number(place: int) -> str:
    """Return nine digits that no earlier journey has used, ten for each tenth of a second."""
    return f"{(int(time.time() * 10) * 10 + place) % 1_000_000_000:09d}"


def _phone(browser: Browser, *, scripts: bool) -> Page:
    context = browser.new_context(**IN_IRAN, viewport=PHONE, java_script_enabled=scripts)
    return context.new_page()


@contextmanager
def _chromium() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=installed_chromium(), args=arguments())
        try:
            yield browser
        finally:
            browser.close()
