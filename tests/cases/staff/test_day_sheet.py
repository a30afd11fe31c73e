"""The day sheet: who comes when, who came, who did not, and what must be moved."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from cases.actions.book_appointment import book_appointment
from cases.actors import Actor
from cases.models import Appointment, AppointmentState
from cases.roles import Role
from cases.workflow.statuses import CaseStatus
from cases.workflow.visits import AppointmentPurpose
from portal.persian.jalali import format_date
from tests import households
from tests.households import calendars
from tests.households.calendars import EIGHT, NINE, close, in_days, let_pass

SHEET, WALK_IN = "cases_staff:day_sheet", "cases_staff:walk_in"
S = AppointmentState


@pytest.fixture
def calendar(bureau):
    """The hours of the office: five households each half hour."""
    return calendars.open_every_day(bureau.office, capacity=5)


@pytest.fixture
def booked(bureau, calendar):
    """Call it to get the appointment of one more household, the day after tomorrow at eight."""

    def book(begins=EIGHT, day=2) -> Appointment:
        case = households.case_at(CaseStatus.UNDER_REVIEW, bureau, 2)
        purpose = AppointmentPurpose.INTERVIEW
        return book_appointment(
            case, by=Actor.applicant(case), day=in_days(day), begins=begins, purpose=purpose
        )

    return book


def _sheet(client, day=None):
    return client.get(reverse(SHEET), {"day": format_date(in_days(day))} if day is not None else {})


def test_a_jalali_day_shows_who_comes_by_time(signed_in, booked):
    late, early = booked(NINE), booked(EIGHT)
    page = _sheet(signed_in(Role.INTAKE_CLERK), 2)
    assert [line.appointment for line in page.context["lines"]] == [early, late]
    content = page.content.decode()
    for appointment in (early, late):
        assert appointment.case.case_number in content
        assert appointment.case.members.first().given_name in content
    assert _sheet(signed_in(Role.INTAKE_CLERK)).context["lines"] == []


@pytest.mark.parametrize(
    "day", ["", "x", "1405/13/40", "9999/01/01", "0001-01-01", "1500/01/01", "1250/01/01"]
)
def test_any_day_is_a_page(signed_in, booked, day):
    booked()
    assert signed_in(Role.AUDITOR).get(reverse(SHEET), {"day": day}).status_code == 200


def test_the_sheet_costs_the_same_for_one_and_for_many(signed_in, booked, calendar):
    client = signed_in(Role.OFFICER)

    def cost() -> int:
        _sheet(client, 2)
        with CaptureQueriesContext(connection) as queries:
            assert _sheet(client, 2).status_code == 200
        return len(queries)

    booked()
    one = cost()
    for _number in range(4):
        booked()
    close(calendar, in_days(2), begins=EIGHT, ends=NINE)
    assert cost() == one <= 20


def test_who_did_not_come_is_marked_and_can_be_corrected(signed_in, booked):
    passed = let_pass(booked())
    client = signed_in(Role.INTAKE_CLERK)
    mark = reverse("cases_staff:mark_appointment", args=[passed.pk])
    for sent, state in (({"missed": "1"}, S.MISSED), ({"arrived": "1"}, S.ARRIVED)):
        answer = client.post(mark, sent)
        assert answer["Location"] == f"{reverse(SHEET)}?day={in_days(-1):%Y-%m-%d}"
        passed.refresh_from_db()
        assert passed.state == state
    assert households.fresh(passed.case).status == CaseStatus.UNDER_REVIEW


def test_what_cannot_be_marked_yet_says_why(signed_in, booked):
    coming = booked()
    client = signed_in(Role.INTAKE_CLERK)
    mark = reverse("cases_staff:mark_appointment", args=[coming.pk])
    page = client.post(mark, {"missed": "1"}, follow=True).content.decode()
    assert _("The day of this appointment has not come yet.") in page
    assert mark not in page, "no button that could do nothing"
    coming.refresh_from_db()
    assert coming.state == S.BOOKED


def test_a_household_without_appointment_is_noted_by_its_code(signed_in, bureau):
    case = households.case_at(CaseStatus.UNDER_REVIEW, bureau, 1)
    client = signed_in(Role.INTAKE_CLERK)
    code = case.tracking_code
    for typed in (f"{code[:4]}-{code[4:8]}-{code[8:]}".lower(), code):
        answer = client.post(reverse(WALK_IN), {"code": typed})
        assert (answer.status_code, answer["Location"]) == (302, reverse(SHEET))
    (line,) = _sheet(client).context["lines"]
    assert (line.appointment.case, line.appointment.day) == (case, timezone.localdate())


@pytest.mark.parametrize("code", ["", "ABC", "2222222222A"])
def test_a_code_that_is_none_is_told_beside_the_field(signed_in, bureau, code):
    answer = signed_in(Role.OFFICER).post(reverse(WALK_IN), {"code": code})
    assert answer.status_code == 422
    assert "field__error" in answer.content.decode()


def test_what_a_new_closure_hits_is_shown_whatever_its_day(signed_in, booked, calendar):
    hit, spared = booked(EIGHT), booked(NINE)
    close(calendar, in_days(2), begins=EIGHT, ends=NINE)
    page = _sheet(signed_in(Role.INTAKE_CLERK))
    assert [line.appointment for line in page.context["to_be_moved"]] == [hit]
    content = page.content.decode()
    assert reverse("cases_staff:appointment", args=[hit.case_id]) in content
    assert reverse("cases_staff:appointment", args=[spared.case_id]) not in content


def test_the_counter_moves_and_gives_back_for_a_household(signed_in, booked):
    appointment = booked()
    client = signed_in(Role.INTAKE_CLERK)
    address = reverse("cases_staff:appointment", args=[appointment.case_id])
    page = client.get(address, {"day": f"{in_days(3):%Y-%m-%d}"}).content.decode()
    assert 'value="09:00"' in page
    move = {"day": f"{in_days(3):%Y-%m-%d}", "begins": "09:00", "seen": appointment.version, "purpose": ""}
    assert client.post(address, move)["Location"] == address
    appointment.refresh_from_db()
    assert (appointment.day, appointment.changed_by_role) == (in_days(3), Role.INTAKE_CLERK)
    assert client.post(address, {**move, "begins": "10:00"}).status_code == 409
    client.post(address, {"give_back": "1", "seen": appointment.version})
    appointment.refresh_from_db()
    assert appointment.state == S.CANCELLED


def test_the_counter_books_for_a_household(signed_in, bureau, calendar):
    case = households.case_at(CaseStatus.AWAITING_DOCUMENTS, bureau, 1)
    client = signed_in(Role.OFFICER)
    address = reverse("cases_staff:appointment", args=[case.pk])
    sent = {"day": f"{in_days(1):%Y-%m-%d}", "begins": "", "seen": 0, "purpose": "documents"}
    assert client.post(address, sent).status_code == 422
    assert client.post(address, {**sent, "begins": "08:30"}).status_code == 302
    assert Appointment.objects.get().purpose == AppointmentPurpose.DOCUMENTS


def test_the_case_file_tells_every_visit_and_who_noted_it(signed_in, booked, bureau):
    appointment = booked()
    page = signed_in(Role.SUPERVISOR).get(reverse("cases_staff:file", args=[appointment.case_id]))
    (line,) = page.context["appointments"]
    assert line.who == str(Role.APPLICANT.label)
    assert line.when in page.content.decode()
