"""The whole story of one request, as its family lives it, on a small telephone in real Chromium.

Written on two devices, sent twice, asked about, visited, left by one adult, and withdrawn by all: in three
languages, with scripts and without. What the office does meanwhile is done through its own pages.
"""

from collections.abc import Callable

import pytest
from django.conf import settings
from django.utils import translation
from django.utils.translation import gettext as _
from playwright.sync_api import BrowserContext

from cases.models import Appointment, AppointmentState, Case, DocumentKind, DocumentState
from cases.roles import Role
from cases.workflow.statuses import APPLICANT_LABELS, CaseStatus
from cases.workflow.transitions import TransitionCode
from tests.browser.chromium_visitor import ChromiumVisitor
from tests.browser.photographs import PHONE
from tests.browser.reading_aloud import ReadAloudVisitor
from tests.households import PASSWORD, Bureau, calendars
from tests.households.calendars import in_days, let_pass
from tests.journeys import applying, desk, visiting
from tests.journeys.applying import Receipt
from tests.journeys.family import Applying, family_of_eight
from tests.journeys.office import review
from tests.journeys.plain_visitor import PlainVisitor

C, S = TransitionCode, CaseStatus
REASON = "نام پدربزرگ و شماره کارت خوانا نیست"
Telephone = Callable[[], ReadAloudVisitor]

pytestmark = pytest.mark.one_engine


@pytest.fixture(params=[True, False], ids=["scripts", "no_scripts"])
def telephone(
    request: pytest.FixtureRequest, new_context: Callable[..., BrowserContext], site: str
) -> Telephone:
    """Call it for a telephone that has opened no page yet; what its pages say is kept as text."""
    spoken = settings.DATA_DIR / "screen-reader" / f"{request.node.name}.txt"
    spoken.parent.mkdir(parents=True, exist_ok=True)
    spoken.unlink(missing_ok=True)

    def telephone() -> ReadAloudVisitor:
        page = new_context(java_script_enabled=request.param).new_page()
        page.set_viewport_size(PHONE)
        return ReadAloudVisitor(page, site, spoken)

    return telephone


@pytest.mark.parametrize("language", ["fa", "ps", "en"])
def test_a_family_of_eight_from_the_first_page_to_its_change_of_mind(
    language: str, telephone: Telephone, bureau: Bureau
):
    people = family_of_eight()
    calendars.open_every_day(bureau.office)
    with translation.override(language):
        mine, borrowed = telephone(), telephone()
        code = _stop_half_way(mine, people, language)
        _go_on(borrowed, people, code, language)
        receipt = _send_twice(borrowed, people)
        applying.track(borrowed, receipt, language)
    asked = _office_asks_for_two_things(bureau, receipt)
    with translation.override(language):
        _answer(borrowed, receipt, asked, language)
    _office_accepts(bureau, receipt, people)
    with translation.override(language):
        _visit(borrowed, receipt, language)
    _office_notes_who_did_not_come(bureau)
    with translation.override(language):
        _visit_again(borrowed, receipt, language)
        _withdraw_one(borrowed, people[1])
        _withdraw_all(borrowed)


def _stop_half_way(family: ChromiumVisitor, people: list[Applying], language: str) -> str:
    """Write down the first two, and leave this device with the code alone."""
    applying.begin(family, language)
    head, wife, *_others = people
    family.send(_("Save and continue"), head.answers)
    family.follow(_("Add a member"))
    family.send(_("Save"), wife.answers)
    family.open(f"/{language}/request/destination/")
    family.follow(_("Save and continue later"))
    (code,) = family.texts(".confirmation__code")
    family.send(_("End on this device"))
    family.open(f"/{language}/request/check/")
    assert family.address == f"/{language}/request/before-you-start/", "this device has forgotten it"
    return code


def _go_on(family: ChromiumVisitor, people: list[Applying], code: str, language: str) -> None:
    """Continue on another device, add the others from where all answers are read, and finish."""
    family.open(f"/{language}/request/")
    family.follow(_("Continue with a code"))
    family.send(_("Continue"), {"code": code})
    for person in people[:2]:
        assert person.full_name in family.text, "what was typed on the other device is here"
    for person in people[2:]:
        family.follow(_("Add or remove members"))
        family.follow(_("Add a member"))
        family.send(_("Save"), person.answers)
        if person.guardian:
            family.send(_("Save"), person.guardian)
    family.open(f"/{language}/request/destination/")
    applying.go_home_through_the_first_border(family)
    applying.bring_everything_later(family)
    family.send(_("Save and continue"), {"declaration-is_declared": "on"})
    for person in people:
        assert person.full_name in family.text


def _send_twice(family: ReadAloudVisitor, people: list[Applying]) -> Receipt:
    """Press twice, then go back and try again: one case, one receipt."""
    button = family.page.locator("main").get_by_role("button", name=_("Send the request"), exact=True)
    button.dblclick()
    family.page.wait_for_url("**/receipt/")
    family.read_aloud()
    first = family.texts(".confirmation__code")
    family.page.go_back()
    family.page.wait_for_url("**/receipt/")
    assert family.texts(".confirmation__code") == first
    case = Case.objects.get()
    assert case.members.count() == len(people) == 8
    states = {member.full_name: member.documents.get() for member in case.members.all()}
    lost, newborn = states[people[5].full_name], states[people[7].full_name]
    assert (lost.state, lost.card_no) == (DocumentState.LOST, "")
    assert (newborn.state, newborn.kind) == (DocumentState.MISSING, DocumentKind.NONE)
    family.send(_("I have written it down"))
    return Receipt(*first)


def _office_asks_for_two_things(bureau: Bureau, receipt: Receipt) -> tuple[str, str]:
    """Return the names of the two fields that the family is asked for."""
    officer = _at_work(bureau, Role.OFFICER, receipt)
    desk.perform(officer, C.TAKE)
    officer.follow(str(C.REQUEST_INFORMATION.label))
    offered = officer.options("fields_asked")
    named = [value for words, value in offered if words == "نام پدربزرگ"][1]
    card = next(value for _words, value in offered if value.endswith(".card_no"))
    desk.press(officer, C.REQUEST_INFORMATION, {"fields_asked": [named, card], "reason": REASON})
    return named, card


def _answer(family: ChromiumVisitor, receipt: Receipt, asked: tuple[str, str], language: str) -> None:
    """Find out what is asked, answer both, read it once more, and send it."""
    named, card = asked
    applying.track(family, receipt, language)
    assert applying.where_it_stands(family) == str(APPLICANT_LABELS[S.INFORMATION_REQUESTED])
    family.follow(_("Answer now"))
    assert REASON in family.text
    assert {*family.fields("member."), *family.fields("document.")} == set(asked), "these and no others"
    family.send(_("Continue"), {named: "زمان‌ګل", card: "۹۹۸۸۷۷۶۶"})
    assert Case.objects.get().status == S.INFORMATION_REQUESTED, "nothing is sent before it was read"
    family.send(_("Send the answer"))
    assert family.texts("[role=status]") == [_("Your answer has been sent to the office.")]
    assert applying.where_it_stands(family) == str(APPLICANT_LABELS[S.UNDER_REVIEW])


def _office_accepts(bureau: Bureau, receipt: Receipt, people: list[Applying]) -> None:
    review(_at_work(bureau, Role.OFFICER, receipt), people)


def _visit(family: ChromiumVisitor, receipt: Receipt, language: str) -> None:
    """Book a visit and move it; the day passes."""
    applying.track(family, receipt, language)
    visiting.book(family, in_days(2))
    visiting.move(family, in_days(3))
    let_pass(Appointment.objects.get())


def _office_notes_who_did_not_come(bureau: Bureau) -> None:
    clerk = _signed_in(bureau, Role.INTAKE_CLERK)
    with translation.override("fa"):
        visiting.note_as_missed(clerk, Appointment.objects.get().day)


def _visit_again(family: ChromiumVisitor, receipt: Receipt, language: str) -> None:
    """Nobody reproaches anybody: the case stands where it stood, and another time is chosen."""
    applying.track(family, receipt, language)
    assert applying.where_it_stands(family) == str(APPLICANT_LABELS[S.AWAITING_UNDERTAKING])
    visiting.book_again(family, in_days(4))
    states = Appointment.objects.order_by("pk").values_list("state", flat=True)
    assert list(states) == [AppointmentState.MISSED, AppointmentState.BOOKED]


def _withdraw_one(family: ChromiumVisitor, person: Applying) -> None:
    """One adult leaves the request; the others stay in it."""
    family.open(family.address.replace("appointment/", ""))
    family.follow(_("Withdraw"))
    (whose,) = [value for words, value in family.options("whose") if person.full_name in words]
    family.send(_("Continue"), {"whose": whose})
    assert person.full_name in family.texts("h1")[0]
    family.send(_("Yes, withdraw this part"))
    case = Case.objects.get()
    assert case.status == S.AWAITING_UNDERTAKING
    assert [member.full_name for member in case.members.filter(is_returning=False)] == [person.full_name]


def _withdraw_all(family: ChromiumVisitor) -> None:
    """The whole request ends, nobody asks why, and the telephone forgets it."""
    family.follow(_("Withdraw"))
    family.send(_("Continue"), {"whose": "whole"})
    family.send(_("Yes, withdraw the request"))
    assert applying.where_it_stands(family) == str(APPLICANT_LABELS[S.WITHDRAWN])
    case = Case.objects.get()
    assert (case.status, case.versions.order_by("number").last().reason) == (S.WITHDRAWN, "")
    assert not Appointment.objects.filter(state=AppointmentState.BOOKED).exists(), "the time is free again"
    family.send(_("Finish and leave"))
    family.open(family.address + "case/")
    assert not family.texts(".where__label"), "whoever comes next sees nothing"


def _at_work(bureau: Bureau, role: Role, receipt: Receipt) -> PlainVisitor:
    person = _signed_in(bureau, role)
    with translation.override("fa"):
        desk.find_case(person, receipt.tracking_code)
    return person


def _signed_in(bureau: Bureau, role: Role) -> PlainVisitor:
    person = PlainVisitor()
    with translation.override("fa"):
        person.open("/admin/")
        person.send(_("Sign in"), {"username": bureau.actor(role).user.username, "password": PASSWORD})
    return person
